package io.lastday.chat.whatsapp;

import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.DateOrder;
import io.lastday.chat.model.DateVerdict;
import io.lastday.chat.model.RecordSink;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a WhatsApp export, in two passes and constant memory: the first finds layout and date order, the
 * second gives the records. Linear in the size of the text, whatever it holds.
 *
 * @param zone the zone of the export's local times, null to leave them local
 * @param order the order of its dates, null to find it
 */
public record WhatsAppText(@Nullable ZoneId zone, @Nullable DateOrder order) {

    private static final int WORTH_A_THREAD = 2_000;

    /** Opens a text again and again. */
    @FunctionalInterface
    public interface Text {
        /** The text from its first byte on; the caller closes. */
        InputStream open() throws IOException;
    }

    /** The text of a file. */
    public static Text text(ByteSource source) {
        return source::stream;
    }

    /**
     * Gives every record of the text to the sink. The spans of the records cover the text without gap or overlap.
     *
     * @param entry the name of the text for the records
     * @param files tells whether a named file came along
     * @return the verdict on the dates; empty, with nothing given to the sink, if no line begins a message
     */
    public Optional<DateVerdict> read(String entry, Text text, Function<String, Attachment> files, RecordSink sink)
            throws IOException {
        Survey survey = new Survey(order);
        try (InputStream in = text.open()) {
            survey.read(new LinePieces(in));
        }
        Survey.Findings findings = survey.findings();
        if (findings == null) {
            return Optional.empty();
        }
        RecordRelay.Source drafts = (first, exchange) -> {
            RecordAssembler assembler = new RecordAssembler(findings, new LocalClock(zone), first, exchange);
            try (InputStream in = text.open()) {
                LinePieces pieces = new LinePieces(in);
                while (pieces.next()) {
                    assembler.take(pieces);
                }
                assembler.end();
            }
        };
        if (findings.headers() < WORTH_A_THREAD) {
            DraftReader reader = new DraftReader(entry, findings, files);
            drafts.readTo(new Draft(), full -> {
                sink.accept(reader.read(full));
                return full;
            });
        } else {
            RecordRelay.run(drafts, () -> new DraftReader(entry, findings, files), sink);
        }
        return Optional.of(findings.dates().verdict());
    }

    /** Whether the text has a line that begins a message within its first bytes. */
    public static boolean looksLikeOne(InputStream in, int bytes) throws IOException {
        LinePieces pieces = new LinePieces(in);
        HeaderScanner header = new HeaderScanner();
        while (pieces.next() && pieces.at() < bytes) {
            if (pieces.startsLine() && header.scan(pieces.bytes(), pieces.from(), pieces.to()) && header.isTelling()) {
                return true;
            }
        }
        return false;
    }
}
