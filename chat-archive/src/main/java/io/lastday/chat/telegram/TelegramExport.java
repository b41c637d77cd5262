package io.lastday.chat.telegram;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.DamagedJson;
import io.lastday.chat.source.Draft;
import io.lastday.chat.source.JsonCursor;
import io.lastday.chat.source.JsonItem;
import io.lastday.chat.source.SourceEntry;
import io.lastday.chat.source.Spans;
import java.io.IOException;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one {@code result.json}. A message's span begins at its brace and reaches to the next message's; what
 * stands before the first message of a chat is a span of its own, which names the chat.
 */
final class TelegramExport {

    private final SourceEntry entry;
    private final Function<String, Attachment> files;
    private final LocalTimes times;

    TelegramExport(SourceEntry entry, Function<String, Attachment> files, @Nullable ZoneId zone) {
        this.entry = entry;
        this.files = files;
        this.times = new LocalTimes(zone);
    }

    void read(RecordSink sink) throws IOException {
        try (JsonCursor json = new JsonCursor(entry);
                Spans spans = new Spans(entry, sink)) {
            new Walk(json, spans).document();
            spans.end();
        }
    }

    /** The walk over the document. */
    private final class Walk {
        private final JsonCursor json;
        private final Spans spans;

        Walk(JsonCursor json, Spans spans) {
            this.json = json;
            this.spans = spans;
        }

        void document() throws IOException {
            try {
                Chat single = new Chat();
                single.open(0);
                json.members(name -> {
                    if (name.equals("chats") || name.equals("left_chats")) {
                        list();
                    } else {
                        single.member(name);
                    }
                });
                json.end();
            } catch (DamagedJson damaged) {
                spans.gap(damaged.from(), "");
            }
        }

        private void list() throws IOException {
            if (json.peek() != '{') {
                json.skip();
                return;
            }
            json.members(name -> {
                if (name.equals("list") && json.peek() == '[') {
                    json.items(new Chats());
                } else {
                    json.skip();
                }
            });
        }

        /** The chats of a whole account. */
        private final class Chats implements JsonCursor.Items {
            @Override
            public void item() throws IOException {
                if (json.peek() != '{') {
                    json.skip();
                    return;
                }
                Chat chat = new Chat();
                chat.open(json.at());
                json.members(chat::member);
            }

            @Override
            public void damaged(long from) throws IOException {
                spans.gap(from, "");
            }
        }

        /** One chat, whose name and id stand before its messages. */
        private final class Chat implements JsonCursor.Items, Spans.Maker {
            private @Nullable String name;
            private @Nullable String id;
            private @Nullable String type;

            void open(long from) throws IOException {
                spans.begin(from, this);
            }

            void member(String member) throws IOException {
                switch (member) {
                    case "name" -> name = json.scalar();
                    case "id" -> id = json.scalar();
                    case "type" -> type = json.scalar();
                    case "messages" -> messages();
                    default -> json.skip();
                }
            }

            private void messages() throws IOException {
                if (json.peek() == '[') {
                    json.items(this);
                } else {
                    json.skip();
                }
            }

            @Override
            public void item() throws IOException {
                JsonItem item = json.item();
                if (item.object() != null && TelegramMessage.isOne(item.object())) {
                    Draft draft = new TelegramMessage(item.object(), files, times).draft(item.marks());
                    draft.identity().conversation(id).conversationName(name);
                    spans.begin(item.from(), draft);
                } else {
                    spans.gap(item, "an object that is no message");
                }
            }

            @Override
            public void damaged(long from) throws IOException {
                spans.gap(from, "");
            }

            /** The span before the first message: what Telegram says of the chat. */
            @Override
            public ChatRecord make(String file, ByteRange bytes, String sha256) {
                Draft draft = new Draft().system();
                draft.text(type == null ? "Telegram" : "Telegram, " + type.replace('_', ' '));
                draft.identity().conversation(id).conversationName(name);
                return draft.make(file, bytes, sha256);
            }
        }
    }
}
