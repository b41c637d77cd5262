package io.lastday.chat.finding.labelled;

import io.lastday.chat.json.JsonText;
import io.lastday.chat.json.JsonTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the labelled set.
 *
 * @param id of the line
 * @param text the message
 * @param spans what is to be found in it, in the order of the text; empty if there is nothing
 */
record LabelledMessage(String id, String text, List<Span> spans) {

    /** A part of the text, in UTF-16 units, half-open. */
    record Span(String kind, int start, int end) {}

    LabelledMessage {
        spans = List.copyOf(spans);
    }

    String value(Span span) {
        return text.substring(span.start(), span.end());
    }

    String json() {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("text", text);
        line.put("lang", "en-GB");
        line.put("spans", spans.stream().map(LabelledMessage::json).toList());
        return JsonText.of(line);
    }

    private static Map<String, @Nullable Object> json(Span span) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", span.kind());
        json.put("start", span.start());
        json.put("end", span.end());
        return json;
    }

    /** Reads a line again. */
    static LabelledMessage of(String line) {
        Map<String, @Nullable Object> json = JsonTree.object(line);
        List<Span> spans = new ArrayList<>();
        if (json.get("spans") instanceof List<?> items) {
            for (Object item : items) {
                Map<?, ?> span = (Map<?, ?>) item;
                spans.add(new Span(string(span.get("kind")), number(span.get("start")), number(span.get("end"))));
            }
        }
        return new LabelledMessage(string(json.get("id")), string(json.get("text")), spans);
    }

    private static String string(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static int number(@Nullable Object value) {
        return Integer.parseInt(String.valueOf(value));
    }
}
