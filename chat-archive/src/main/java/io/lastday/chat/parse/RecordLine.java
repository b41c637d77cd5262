package io.lastday.chat.parse;

import io.lastday.chat.json.JsonText;
import io.lastday.chat.model.ChatRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records and summaries as lines of JSON, the same for the command line and for the model inside a bag. */
public final class RecordLine {

    private RecordLine() {}

    /** One record as JSON, without a line end. For many records {@link RecordWriter} is faster. */
    public static String of(ChatRecord record) {
        return RecordWriter.text(record);
    }

    /** The last line of a parse: the count and the verdict. */
    public static String summary(ParseOutcome.Parsed parsed) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", "summary");
        line.put("format", parsed.format().label());
        line.putAll(counts(parsed.ledger()));
        line.put("dateOrder", parsed.verdict().label());
        line.put("evidence", parsed.verdict().evidence());
        return JsonText.of(line);
    }

    /** A ledger's numbers by name. */
    public static Map<String, @Nullable Object> counts(Ledger ledger) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("messages", ledger.messages());
        counts.put("system", ledger.system());
        counts.put("gaps", ledger.gaps());
        counts.put("edited", ledger.edited());
        counts.put("deleted", ledger.deleted());
        counts.put("mediaClaimed", ledger.mediaClaimed());
        counts.put("mediaFound", ledger.mediaFound());
        counts.put("bytes", ledger.bytes());
        counts.put("bytesAccounted", ledger.bytesAccounted());
        counts.put("first", ledger.first());
        counts.put("last", ledger.last());
        SpanBytes spans = ledger.spans();
        counts.put("messageBytes", spans.message());
        counts.put("systemBytes", spans.system());
        counts.put("gapBytes", spans.gap());
        counts.put("continuationBytes", spans.continuation());
        counts.put("continued", spans.continued());
        return counts;
    }
}
