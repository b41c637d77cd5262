package io.lastday.chat.teams;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.RecordSink;
import io.lastday.chat.source.DamagedJson;
import io.lastday.chat.source.JsonCursor;
import io.lastday.chat.source.JsonItem;
import io.lastday.chat.source.Moments;
import io.lastday.chat.source.SourceEntry;
import io.lastday.chat.source.Spans;
import java.io.IOException;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of {@code getAllMessages} (or a bare array of messages), streaming. A message's span begins at its
 * brace and reaches to the next message's; the first also takes what stands before it, the last what stands after. Bytes
 * that are damaged, and objects that are no message, are gaps.
 *
 * @param zone the zone to show times in, null to leave them as Graph writes them
 */
record TeamsPage(@Nullable ZoneId zone) {

    /** What was seen of a page before it is read. */
    enum Form {
        /** Messages in an array: then even the first one may be damaged. */
        PAGE,
        /** Messages one after the other, without an array. */
        LINES,
        /** No message was seen. */
        UNKNOWN
    }

    /**
     * Gives every record of the page to the sink; their spans cover the page.
     *
     * @param files tells whether the file of an attachment's or hosted content's id came along
     * @param form what was seen of it
     * @return false, with nothing given to the sink, if this is no such page
     */
    boolean read(SourceEntry page, Function<String, Attachment> files, Form form, RecordSink sink) throws IOException {
        try (JsonCursor json = new JsonCursor(page);
                Spans spans = new Spans(page, sink)) {
            return new Walk(json, spans, files, form).run();
        }
    }

    /** One reading of one page. */
    private final class Walk implements JsonCursor.Items {
        private final JsonCursor json;
        private final Spans spans;
        private final Function<String, Attachment> files;
        private final Form form;
        private final Moments moments = new Moments(zone);
        private boolean isPage;
        private boolean isEmptyPage;

        Walk(JsonCursor json, Spans spans, Function<String, Attachment> files, Form form) {
            this.json = json;
            this.spans = spans;
            this.files = files;
            this.form = form;
            this.isPage = form != Form.UNKNOWN;
        }

        boolean run() throws IOException {
            try {
                document();
            } catch (DamagedJson damaged) {
                if (spans.isEmpty()) {
                    return false;
                }
                // a page that ends too early leaves a gap of no bytes: what should have followed is not there
                spans.gap(damaged.from(), "");
            }
            if (spans.isEmpty() && isEmptyPage) {
                spans.system(0, "a page without messages");
            }
            boolean any = !spans.isEmpty();
            spans.end();
            return any;
        }

        private void document() throws IOException {
            int first = json.peek();
            if (form == Form.LINES) {
                json.sequence(this);
            } else if (first == '[') {
                json.items(this);
            } else if (first == '{') {
                json.members(this::member);
            }
            json.end();
        }

        private void member(String name) throws IOException {
            if ("value".equals(name) && json.peek() == '[') {
                isEmptyPage = true;
                json.items(this);
            } else {
                json.skip();
            }
        }

        @Override
        public void item() throws IOException {
            JsonItem item = json.item();
            if (item.object() != null && GraphMessage.isOne(item.object())) {
                isPage = true;
                spans.begin(item.from(), new GraphMessage(item.object(), files, moments).draft(item.marks()));
            } else if (isPage) {
                spans.gap(item, "an object that is no message");
            } else {
                throw new DamagedJson(item.from());
            }
        }

        @Override
        public void damaged(long from) throws IOException {
            spans.gap(from, "");
        }
    }
}
