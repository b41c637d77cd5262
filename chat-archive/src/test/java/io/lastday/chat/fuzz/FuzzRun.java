package io.lastday.chat.fuzz;

import io.lastday.chat.intake.ZipLimits;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.parse.ChatFile;
import io.lastday.chat.parse.ChatParser;
import io.lastday.chat.parse.Ledger;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import io.lastday.chat.parse.SpanBytes;
import io.lastday.chat.truth.Spans;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Feeds one target with its inputs; the first fault ends the run and names the input. */
final class FuzzRun {

    private final FuzzTarget target;
    private final long seed;
    private final long inputs;
    private volatile long number;
    private volatile long since = System.nanoTime();
    private long parsed;

    FuzzRun(FuzzTarget target, long seed, long inputs) {
        this.target = target;
        this.seed = seed;
        this.inputs = inputs;
    }

    /** The input that is being read, and since when: for whoever watches for one that does not end. */
    String place() {
        return target + ", seed " + seed + ", input " + number;
    }

    long nanosOfThisInput() {
        return System.nanoTime() - since;
    }

    /** How many of the inputs were read as chats. */
    long parsed() {
        return parsed;
    }

    void run() {
        for (long i = 0; i < inputs; i++) {
            number = i;
            since = System.nanoTime();
            byte[] input = target.input(seed, i);
            try {
                parsed += check(input, i % 4 == 3 ? null : target.format()) ? 1 : 0;
            } catch (IOException | RuntimeException | AssertionError | StackOverflowError fault) {
                throw new AssertionError(place() + " (" + input.length + " bytes)", fault);
            }
        }
    }

    /** Reads the input and holds the outcome against what must be; says whether it was read as a chat. */
    static boolean check(byte[] input, @Nullable ChatFormat format) throws IOException {
        List<ChatRecord> records = new ArrayList<>();
        ParseOptions options = new ParseOptions(format, null, null, ZipLimits.usual());
        ParseOutcome outcome =
                new ChatParser(options).parse(ChatFile.alone("chat", Parsing.source(input)), records::add);
        if (outcome instanceof ParseOutcome.Unreadable unreadable) {
            expect(records.isEmpty(), "records were given of what is called unreadable");
            expect(unreadable.detail().endsWith("."), "no sentence says why");
            return false;
        }
        covers(((ParseOutcome.Parsed) outcome).ledger(), records);
        // hashing is most of the work, and a sample of it tells as much
        boolean alone = records.stream().allMatch(record -> record.entry().equals("chat"));
        expect(!alone || input.length % 8 != 0 || Spans.faults(input, records).isEmpty(), "a hash or a span is wrong");
        return true;
    }

    private static void covers(Ledger ledger, List<ChatRecord> records) {
        Map<String, Long> ends = new HashMap<>();
        for (ChatRecord record : records) {
            long at = ends.getOrDefault(record.entry(), 0L);
            expect(record.bytes().from() == at, "spans do not join");
            ByteRange rest = record.continuation();
            expect(
                    rest == null
                            || rest.from() > at && rest.to() == record.bytes().to(),
                    "a continuation is no end");
            ends.put(record.entry(), record.bytes().to());
        }
        long end = ends.values().stream().mapToLong(Long::longValue).sum();
        SpanBytes spans = ledger.spans();
        expect(end == ledger.bytes(), "spans do not cover");
        expect(ledger.bytesAccounted() == end, "the ledger counts other bytes");
        expect(spans.message() + spans.system() + spans.gap() == end, "the kinds of spans do not add up");
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
