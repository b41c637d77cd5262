package io.lastday.chat.telegram;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.Reaction;
import io.lastday.chat.source.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One message, or a notice of Telegram's, read into a record. Unknown members are left to the original. */
final class TelegramMessage {

    private final JsonObject json;
    private final Function<String, Attachment> files;
    private final LocalTimes times;

    TelegramMessage(JsonObject json, Function<String, Attachment> files, LocalTimes times) {
        this.json = json;
        this.files = files;
        this.times = times;
    }

    /** Whether the object has what makes a message. */
    static boolean isOne(JsonObject json) {
        boolean dated = json.has("date") || json.has("date_unixtime");
        return json.scalar("id") != null && json.text("type") != null && dated;
    }

    Draft draft(Set<Mark> marks) {
        Draft draft = new Draft();
        times.write(draft, json);
        if ("service".equals(json.text("type"))) {
            draft.system().text(TelegramText.service(json));
        } else {
            String name = json.text("from");
            draft.author(name != null ? name : json.text("from_id")).text(TelegramText.of(json));
        }
        attach(draft, "photo", "photo");
        attach(draft, "file", json.text("media_type"));
        attach(draft, "contact_vcard", "contact");
        mark(draft);
        identity(draft);
        marks.forEach(draft::mark);
        return draft;
    }

    /** The export writes a sentence in brackets in place of the path of a file that it left out. */
    private void attach(Draft draft, String member, @Nullable String kind) {
        String path = json.text(member);
        if (path == null || path.isEmpty()) {
            return;
        }
        String type = json.text("mime_type");
        if (path.startsWith("(")) {
            String name = json.text("file_name");
            String known = name != null ? name : kind != null ? kind : "file";
            draft.attach(new Attachment(known, Attachment.State.MISSING, null, type, null));
        } else {
            Attachment found = files.apply(path);
            draft.attach(new Attachment(path, found.state(), null, type, found.sha256()));
        }
    }

    private void mark(Draft draft) {
        boolean edited = json.has("edited");
        String action = json.text("action");
        draft.mark(Mark.EDITED, edited)
                .mark(Mark.HISTORY_NOT_EXPORTED, edited)
                .mark(Mark.FORWARDED, json.members().containsKey("forwarded_from"))
                .mark(Mark.POLL, json.has("poll"))
                .mark(Mark.LOCATION, json.has("location_information"))
                .mark(Mark.CONTACT, json.has("contact_information"))
                .mark(Mark.VIEW_ONCE, json.has("self_destruct_period_seconds"))
                .mark(Mark.CALL, action != null && (action.contains("phone_call") || action.contains("group_call")));
    }

    private void identity(Draft draft) {
        String author = json.text("from_id");
        draft.identity()
                .id(json.scalar("id"))
                .authorId(author != null ? author : json.text("actor_id"))
                .replyTo(json.scalar("reply_to_message_id"))
                .editedAt(times.text(json, "edited"))
                .reactions(reactions());
    }

    /** Of many reactions the export names a few people and counts the rest. */
    private List<Reaction> reactions() {
        List<Reaction> reactions = new ArrayList<>();
        for (JsonObject reaction : json.objects("reactions")) {
            String emoji = reaction.text("emoji");
            String type = emoji != null ? emoji : String.valueOf(reaction.text("type"));
            List<JsonObject> named = reaction.objects("recent");
            named.forEach(by -> reactions.add(new Reaction(type, by.text("from"), times.text(by, "date"))));
            Long count = reaction.whole("count");
            long rest = count == null ? 0 : count - named.size();
            if (rest > 0) {
                reactions.add(new Reaction(rest == 1 ? type : type + " x" + rest, null, null));
            }
        }
        return reactions;
    }
}
