package io.lastday.chat.teams;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.json.JsonTree;
import io.lastday.chat.model.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What hangs on a message: files, hosted contents, cards, and other messages that it quotes or passes on. */
final class GraphAttachments {

    private static final String QUOTE = "messageReference";
    private static final String FORWARD = "forwardedMessageReference";

    private final List<Attachment> files = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private @Nullable String quoted;
    private boolean forwarded;

    GraphAttachments(JsonObject message, HtmlText body, Function<String, Attachment> known) {
        for (JsonObject attachment : message.objects("attachments")) {
            String type = attachment.text("contentType");
            if (QUOTE.equals(type)) {
                quote(attachment);
            } else if (FORWARD.equals(type)) {
                forward(attachment);
            } else {
                files.add(file(attachment, known));
            }
        }
        body.hosted().forEach(id -> files.add(known.apply(id)));
    }

    private static Attachment file(JsonObject attachment, Function<String, Attachment> known) {
        String name = attachment.text("name");
        String id = attachment.text("id");
        String shown = name != null ? name : id != null ? id : "attachment";
        Attachment found = known.apply(id != null ? id : shown);
        return new Attachment(shown, state(attachment, found.state()));
    }

    /** A file came along, or is linked; a card stands in the message itself. */
    private static Attachment.State state(JsonObject attachment, Attachment.State found) {
        if (found == Attachment.State.FOUND) {
            return found;
        }
        if (attachment.text("contentUrl") != null) {
            return Attachment.State.LINKED;
        }
        return attachment.text("content") != null ? Attachment.State.INLINE : found;
    }

    private void quote(JsonObject attachment) {
        JsonObject content = content(attachment);
        String id = content.text("messageId");
        quoted = id != null ? id : attachment.text("id");
        String preview = content.text("messagePreview");
        if (preview != null && !preview.isBlank()) {
            words.add("> " + preview.strip().replace("\n", "\n> "));
        }
    }

    private void forward(JsonObject attachment) {
        forwarded = true;
        String original = content(attachment).text("originalMessageContent");
        if (original != null) {
            words.add(HtmlText.of(original).text());
        }
    }

    private static JsonObject content(JsonObject attachment) {
        String content = attachment.text("content");
        try {
            return content == null ? JsonObject.EMPTY : JsonObject.of(JsonTree.object(content));
        } catch (JacksonException otherText) {
            return JsonObject.EMPTY;
        }
    }

    List<Attachment> files() {
        return files;
    }

    /** Words of other messages that stand in this one. */
    List<String> words() {
        return words;
    }

    /** The id of the message that this one quotes. */
    @Nullable
    String quoted() {
        return quoted;
    }

    boolean isForwarded() {
        return forwarded;
    }
}
