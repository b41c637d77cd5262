package io.lastday.chat.wecom;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.DamagedJson;
import io.lastday.chat.source.JsonCursor;
import io.lastday.chat.source.JsonItem;
import io.lastday.chat.source.Moments;
import io.lastday.chat.source.SourceEntry;
import io.lastday.chat.source.Spans;
import java.io.IOException;
import java.util.function.Function;

/**
 * One file of records. A record's span begins at its brace and reaches to the next one's; the first also takes what
 * stands before it.
 */
final class WeComRecords {

    private final SourceEntry entry;
    private final Function<String, Attachment> files;
    private final Moments moments;
    private long encrypted;

    WeComRecords(SourceEntry entry, Function<String, Attachment> files, Moments moments) {
        this.entry = entry;
        this.files = files;
        this.moments = moments;
    }

    /**
     * Gives the records.
     *
     * @param wrapped whether they stand in the {@code chatdata} of an answer
     * @return how many are encrypted
     */
    long read(boolean wrapped, RecordSink sink) throws IOException {
        try (JsonCursor json = new JsonCursor(entry);
                Spans spans = new Spans(entry, sink)) {
            Records records = new Records(json, spans);
            try {
                if (wrapped) {
                    json.members(name -> {
                        if (name.equals("chatdata") && json.peek() == '[') {
                            json.items(records);
                        } else {
                            json.skip();
                        }
                    });
                    json.end();
                } else if (json.peek() == '[') {
                    json.items(records);
                    json.end();
                } else {
                    json.sequence(records);
                }
            } catch (DamagedJson damaged) {
                spans.gap(damaged.from(), "");
            }
            if (spans.isEmpty()) {
                spans.system(0, "an answer without records");
            }
            spans.end();
        }
        return encrypted;
    }

    private final class Records implements JsonCursor.Items {
        private final JsonCursor json;
        private final Spans spans;

        Records(JsonCursor json, Spans spans) {
            this.json = json;
            this.spans = spans;
        }

        @Override
        public void item() throws IOException {
            JsonItem item = json.item();
            JsonObject object = item.object();
            if (object != null && object.has("encrypt_chat_msg")) {
                encrypted++;
                spans.gap(
                        item.from(),
                        "an encrypted record; its key is encrypted with public key " + object.scalar("publickey_ver")
                                + " of the firm");
            } else if (object != null && WeComMessage.isOne(object)) {
                spans.begin(item.from(), new WeComMessage(object, files, moments).draft(item.marks()));
            } else {
                spans.gap(item, "an object that is no record");
            }
        }

        @Override
        public void damaged(long from) throws IOException {
            spans.gap(from, "");
        }
    }
}
