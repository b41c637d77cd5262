package io.lastday.chat.telegram;

import io.lastday.chat.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a message, and what stands in their place: a poll, a place, a contact, a sticker. */
final class TelegramText {

    private TelegramText() {}

    static String of(JsonObject json) {
        List<String> lines = new ArrayList<>();
        add(lines, words(json.get("text")));
        poll(lines, json.object("poll"));
        place(lines, json);
        contact(lines, json.object("contact_information"));
        if (lines.isEmpty()) {
            add(lines, json.text("sticker_emoji"));
        }
        return String.join("\n", lines);
    }

    /** A text is a string, or an array of strings and of objects that format a part of it. */
    private static String words(@Nullable Object text) {
        if (text instanceof String plain) {
            return plain;
        }
        StringBuilder words = new StringBuilder();
        if (text instanceof List<?> parts) {
            for (Object part : parts) {
                if (part instanceof String plain) {
                    words.append(plain);
                } else if (part instanceof Map<?, ?>) {
                    words.append(part(JsonObject.of(part)));
                }
            }
        }
        return words.toString();
    }

    private static String part(JsonObject part) {
        String text = part.text("text");
        String link = part.text("href");
        String shown = text == null ? "" : text;
        return link == null || link.equals(shown) ? shown : shown + " (" + link + ")";
    }

    private static void poll(List<String> lines, JsonObject poll) {
        add(lines, poll.text("question"));
        for (JsonObject answer : poll.objects("answers")) {
            String votes = answer.scalar("voters");
            add(lines, "- " + words(answer.get("text")) + (votes == null ? "" : " (" + votes + ")"));
        }
    }

    private static void place(List<String> lines, JsonObject json) {
        JsonObject place = json.object("location_information");
        add(lines, json.text("place_name"));
        add(lines, json.text("address"));
        Object latitude = place.get("latitude");
        if (latitude != null) {
            add(lines, latitude + ", " + place.get("longitude"));
        }
    }

    private static void contact(List<String> lines, JsonObject contact) {
        List<String> parts = new ArrayList<>();
        for (String member : List.of("first_name", "last_name", "phone_number")) {
            add(parts, contact.text(member));
        }
        add(lines, String.join(" ", parts));
    }

    /** What happened, as the export names it. */
    static String service(JsonObject json) {
        String action = json.text("action");
        List<String> about = new ArrayList<>();
        add(about, json.text("title"));
        about.addAll(json.texts("members"));
        add(about, json.text("inviter"));
        add(about, json.text("discard_reason"));
        String seconds = json.scalar("duration_seconds");
        add(about, seconds == null ? null : seconds + " s");
        String actor = json.text("actor");
        String name = (actor == null ? "" : actor + ": ") + (action == null ? "notice" : action.replace('_', ' '));
        String words = words(json.get("text"));
        add(about, words);
        return about.isEmpty() ? name : name + ": " + String.join(", ", about);
    }

    private static void add(List<String> lines, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(text);
        }
    }
}
