package io.lastday.chat.googlechat;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.Reaction;
import io.lastday.chat.source.Draft;
import io.lastday.chat.source.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One message of a group, read into a record. Unknown members are left to the original. */
final class TakeoutMessage {

    private final JsonObject json;
    private final Function<String, Attachment> files;
    private final Moments moments;

    TakeoutMessage(JsonObject json, Function<String, Attachment> files, Moments moments) {
        this.json = json;
        this.files = files;
        this.moments = moments;
    }

    /** Whether the object has what makes a message. */
    static boolean isOne(JsonObject json) {
        return json.text("message_id") != null || json.has("creator") && (json.has("created_date") || json.has("text"));
    }

    Draft draft(Set<Mark> marks) {
        JsonObject creator = json.object("creator");
        String name = creator.text("name");
        Draft draft = new Draft()
                .at(time("created_date"))
                .author(name != null ? name : creator.text("email"))
                .text(words());
        json.objects("attached_files").forEach(file -> draft.attach(file(file)));
        boolean edited = json.has("updated_date");
        boolean deleted = "DELETED".equals(json.text("message_state")) || json.has("deletion_metadata");
        draft.mark(Mark.EDITED, edited).mark(Mark.HISTORY_NOT_EXPORTED, edited).mark(Mark.DELETED, deleted);
        identity(draft, creator);
        marks.forEach(draft::mark);
        return draft;
    }

    /** The words, after those that they answer. */
    private String words() {
        String text = json.text("text");
        JsonObject quoted = json.object("quoted_message_metadata");
        String earlier = quoted.text("text");
        String own = text == null ? "" : text;
        if (earlier == null || earlier.isBlank()) {
            return own;
        }
        String name = quoted.object("creator").text("name");
        return "> " + (name == null ? "" : name + ": ") + earlier.replace("\n", "\n> ") + "\n" + own;
    }

    private Attachment file(JsonObject file) {
        String original = file.text("original_name");
        String exported = file.text("export_name");
        String shown = original != null ? original : exported != null ? exported : "file";
        Attachment found = files.apply(exported != null ? exported : shown);
        return new Attachment(shown, found.state(), exported, null, found.sha256());
    }

    private void identity(Draft draft, JsonObject creator) {
        String id = json.text("message_id");
        String topic = json.text("topic_id");
        draft.identity()
                .id(id)
                .authorId(creator.text("email"))
                .replyTo(json.object("quoted_message_metadata").text("message_id"))
                .threadOf(topic == null || id == null || id.endsWith("/" + topic + "/" + topic) ? null : topic)
                .editedAt(time("updated_date"))
                .deletedAt(time("deleted_date"))
                .reactions(reactions());
    }

    private List<Reaction> reactions() {
        List<Reaction> reactions = new ArrayList<>();
        for (JsonObject reaction : json.objects("reactions")) {
            String emoji = reaction.object("emoji").text("unicode");
            for (String by : reaction.texts("reactor_emails")) {
                reactions.add(new Reaction(emoji == null ? "unknown" : emoji, by, null));
            }
        }
        return reactions;
    }

    private @Nullable String time(String member) {
        Instant moment = TakeoutDate.of(json.text(member));
        return moment == null ? null : moments.of(moment);
    }
}
