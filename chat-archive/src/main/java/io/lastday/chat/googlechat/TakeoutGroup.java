package io.lastday.chat.googlechat;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The {@code messages.json} of one group. A message's span begins at its brace and reaches to the next message's; the
 * first also takes what stands before it.
 */
final class TakeoutGroup {

    private final SourceEntry entry;
    private final String conversation;
    private final @Nullable String name;
    private final Moments moments;

    TakeoutGroup(SourceEntry entry, String conversation, @Nullable String name, Moments moments) {
        this.entry = entry;
        this.conversation = conversation;
        this.name = name;
        this.moments = moments;
    }

    void read(Function<String, Attachment> files, RecordSink sink) throws IOException {
        try (JsonCursor json = new JsonCursor(entry);
                Spans spans = new Spans(entry, sink)) {
            try {
                document(json, new Messages(json, spans, files));
                json.end();
            } catch (DamagedJson damaged) {
                spans.gap(damaged.from(), "");
            }
            if (spans.isEmpty()) {
                spans.system(0, "a group without messages");
            }
            spans.end();
        }
    }

    private static void document(JsonCursor json, Messages messages) throws IOException {
        json.members(member -> {
            if (member.equals("messages") && json.peek() == '[') {
                json.items(messages);
            } else {
                json.skip();
            }
        });
    }

    private final class Messages implements JsonCursor.Items {
        private final JsonCursor json;
        private final Spans spans;
        private final Function<String, Attachment> files;

        Messages(JsonCursor json, Spans spans, Function<String, Attachment> files) {
            this.json = json;
            this.spans = spans;
            this.files = files;
        }

        @Override
        public void item() throws IOException {
            JsonItem item = json.item();
            JsonObject message = item.object();
            if (message != null && TakeoutMessage.isOne(message)) {
                Draft draft = new TakeoutMessage(message, files, moments).draft(item.marks());
                draft.identity().conversation(conversation).conversationName(name);
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
