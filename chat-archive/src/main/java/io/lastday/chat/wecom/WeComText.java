package io.lastday.chat.wecom;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The words of a record, which stand in another place for each type. */
final class WeComText {

    private static final List<String> WORDS = List.of(
            "content",
            "title",
            "description",
            "link_url",
            "address",
            "corpname",
            "displayname",
            "topic",
            "votetitle",
            "room_name",
            "doc_name",
            "meetingid",
            "wish");

    private WeComText() {}

    static String of(String type, JsonObject said, JsonObject whole) {
        List<String> lines = new ArrayList<>();
        switch (type) {
            // a document and a news item stand under other names than their types
            case "docmsg" -> words(lines, whole.object("doc"));
            case "markdown", "news" -> words(lines, whole.object("info"));
            default -> {
                // every other type stands under its own name
            }
        }
        words(lines, said);
        for (JsonObject item : said.objects("item")) {
            words(lines, content(item));
        }
        for (JsonObject item : whole.object("info").objects("item")) {
            words(lines, item);
        }
        said.texts("voteitem").forEach(option -> lines.add("- " + option));
        return lines.isEmpty() && !type.equals("text") ? "[" + type + "]" : String.join("\n", lines);
    }

    private static void words(List<String> lines, JsonObject said) {
        for (String name : WORDS) {
            String text = said.text(name);
            if (text != null && !text.isBlank()) {
                lines.add(text);
            }
        }
        Object latitude = said.get("latitude");
        if (latitude != null) {
            lines.add(latitude + ", " + said.get("longitude"));
        }
    }

    /** What a part of a record says: JSON inside a string of JSON, or the string itself. */
    static JsonObject content(JsonObject item) {
        String content = item.text("content");
        JsonObject inner = parsed(content);
        return inner != null ? inner : item;
    }

    private static @Nullable JsonObject parsed(@Nullable String content) {
        if (content == null || !content.startsWith("{")) {
            return null;
        }
        try {
            return JsonObject.of(JsonTree.object(content));
        } catch (JacksonException plainText) {
            return null;
        }
    }
}
