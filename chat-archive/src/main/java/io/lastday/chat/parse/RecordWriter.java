package io.lastday.chat.parse;

import io.lastday.chat.json.JsonBytes;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Direction;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.Reaction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as lines of JSON, straight to bytes: a long chat has millions, and their members are always the same.
 * One writer serves one thread.
 */
public final class RecordWriter {

    /** The members before the attachments. */
    private static final byte[][] NAMES = {
        ascii("{\"kind\":"),
        ascii(",\"original\":"),
        ascii(",\"entry\":"),
        ascii(",\"at\":"),
        ascii(",\"utc\":"),
        ascii(",\"author\":"),
        ascii(",\"text\":")
    };

    private static final boolean[] LEFT_OUT = {false, true, false, false, true, false, false};
    private static final byte[] ATTACHMENTS = ascii(",\"attachments\":[");
    private static final byte[] BYTES = ascii(",\"bytes\":[");
    private static final byte[] CONTINUATION = ascii(",\"continuation\":[");
    private static final byte[] SHA256 = ascii(",\"sha256\":");
    private static final byte[] MARKS = ascii(",\"marks\":[");
    private static final byte[] FILES = ascii(",\"files\":[");
    private static final byte[] NULL = ascii("null");

    private final @Nullable String[] values = new @Nullable String[NAMES.length];
    private final JsonBytes json = new JsonBytes();

    /**
     * Writes one record and a line feed.
     *
     * @param original which file of a bag it was read from, as a path below {@code data/}; null outside of bags
     */
    public void write(ChatRecord record, @Nullable String original, OutputStream out) throws IOException {
        append(record, original);
        json.raw('\n').writeTo(out);
    }

    /** One record as JSON, without a line end. */
    static String text(ChatRecord record) {
        RecordWriter writer = new RecordWriter();
        writer.append(record, null);
        return writer.json.toString();
    }

    private void append(ChatRecord record, @Nullable String original) {
        values[0] = record.kind().label();
        values[1] = original;
        values[2] = record.entry();
        values[3] = record.at();
        values[4] = Utc.of(record.at());
        values[5] = record.author();
        values[6] = record.text();
        members();
        json.raw(ATTACHMENTS);
        names(record.attachments());
        range(BYTES, record.bytes());
        ByteRange rest = record.continuation();
        if (rest != null) {
            range(CONTINUATION, rest);
        }
        json.raw(SHA256).string(record.sha256());
        rare(record);
        json.raw('}');
    }

    /** A loop, because one place that writes strings is compiled much sooner than seven. */
    private void members() {
        for (int i = 0; i < NAMES.length; i++) {
            String value = values[i];
            if (value != null) {
                json.raw(NAMES[i]).string(value);
            } else if (!LEFT_OUT[i]) {
                json.raw(NAMES[i]).raw(NULL);
            }
        }
    }

    private void rare(ChatRecord record) {
        if (!record.marks().isEmpty()) {
            json.raw(MARKS);
            char separator = 0;
            for (Mark mark : record.marks()) {
                separate(separator).string(mark.label());
                separator = ',';
            }
            json.raw(']');
        }
        if (!record.attachments().isEmpty()) {
            files(record.attachments());
        }
        if (record.identity() != Identity.NONE) {
            identity(record.identity());
        }
    }

    private void names(List<Attachment> attachments) {
        for (int i = 0; i < attachments.size(); i++) {
            separate(i == 0 ? 0 : ',').string(attachments.get(i).name());
        }
        json.raw(']');
    }

    private void files(List<Attachment> attachments) {
        json.raw(FILES);
        for (int i = 0; i < attachments.size(); i++) {
            Attachment attachment = attachments.get(i);
            separate(i == 0 ? 0 : ',').raw('{');
            json.string("name").raw(':').string(attachment.name());
            known("state", attachment.state().label());
            known("id", attachment.id());
            known("type", attachment.mediaType());
            known("sha256", attachment.sha256());
            Long size = attachment.size();
            if (size != null) {
                json.raw(',').string("size").raw(':').number(size);
            }
            json.raw('}');
        }
        json.raw(']');
    }

    private void identity(Identity identity) {
        known("id", identity.id());
        known("conversation", identity.conversation());
        known("conversationName", identity.conversationName());
        known("authorId", identity.authorId());
        known("replyTo", identity.replyTo());
        known("threadOf", identity.threadOf());
        Direction direction = identity.direction();
        known("direction", direction == null ? null : direction.label());
        known("editedAt", identity.editedAt());
        known("deletedAt", identity.deletedAt());
        if (!identity.reactions().isEmpty()) {
            reactions(identity.reactions());
        }
    }

    private void reactions(List<Reaction> reactions) {
        json.raw(',').string("reactions").raw(':').raw('[');
        for (int i = 0; i < reactions.size(); i++) {
            Reaction reaction = reactions.get(i);
            separate(i == 0 ? 0 : ',').raw('{').string("type").raw(':').string(reaction.type());
            orNull(ascii(",\"by\":"), reaction.by());
            orNull(ascii(",\"at\":"), reaction.at());
            json.raw('}');
        }
        json.raw(']');
    }

    private JsonBytes separate(int separator) {
        return separator == 0 ? json : json.raw((char) separator);
    }

    private void range(byte[] name, ByteRange range) {
        json.raw(name).number(range.from()).raw(',').number(range.to()).raw(']');
    }

    private void orNull(byte[] name, @Nullable String value) {
        json.raw(name);
        if (value == null) {
            json.raw(NULL);
        } else {
            json.string(value);
        }
    }

    private void known(String name, @Nullable String value) {
        if (value != null) {
            json.raw(',').string(name).raw(':').string(value);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
