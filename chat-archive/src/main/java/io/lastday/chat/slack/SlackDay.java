package io.lastday.chat.slack;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.DamagedJson;
import io.lastday.chat.source.Draft;
import io.lastday.chat.source.JsonCursor;
import io.lastday.chat.source.JsonItem;
import io.lastday.chat.source.Moments;
import io.lastday.chat.source.SourceEntry;
import io.lastday.chat.source.Spans;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * One day of a conversation: an array of messages. A message's span begins at its brace and reaches to the next
 * message's; the first also takes the bracket before it.
 */
final class SlackDay {

    private final SourceEntry entry;
    private final SlackNames names;
    private final SlackNames.Conversation conversation;
    private final Moments moments;
    private final UnaryOperator<Attachment> files;
    private long tokens;

    SlackDay(
            SourceEntry entry,
            SlackNames names,
            SlackNames.Conversation conversation,
            Moments moments,
            UnaryOperator<Attachment> files) {
        this.entry = entry;
        this.names = names;
        this.conversation = conversation;
        this.moments = moments;
        this.files = files;
    }

    /** Gives the records; returns how many messages link a file with the token that opens it. */
    long read(RecordSink sink) throws IOException {
        try (JsonCursor json = new JsonCursor(entry);
                Spans spans = new Spans(entry, sink)) {
            try {
                json.items(new Messages(json, spans));
                json.end();
            } catch (DamagedJson damaged) {
                spans.gap(damaged.from(), "");
            }
            if (spans.isEmpty()) {
                spans.system(0, "a day without messages");
            }
            spans.end();
        }
        return tokens;
    }

    private final class Messages implements JsonCursor.Items {
        private final JsonCursor json;
        private final Spans spans;

        Messages(JsonCursor json, Spans spans) {
            this.json = json;
            this.spans = spans;
        }

        @Override
        public void item() throws IOException {
            JsonItem item = json.item();
            JsonObject message = item.object();
            if (message != null && SlackMessage.isOne(message)) {
                tokens += SlackMessage.hasToken(message) ? 1 : 0;
                Draft draft = new SlackMessage(message, names, moments, files).draft(conversation, item.marks());
                spans.begin(item.from(), draft);
            } else {
                spans.gap(item, "an object that is no message");
            }
        }

        @Override
        public void damaged(long from) throws IOException {
            spans.gap(from, "");
        }
    }
}
