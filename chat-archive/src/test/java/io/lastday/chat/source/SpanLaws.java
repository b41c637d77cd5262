package io.lastday.chat.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.intake.ZipBytesOf;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What holds for every parse of every format: spans join, cover and hash the entries that were read. */
public final class SpanLaws {

    private SpanLaws() {}

    /** Packs the files and parses the zip; see {@link #hold(Map, byte[])}. */
    public static Parsing inZip(Map<String, byte[]> files) {
        ZipBytesOf zip = new ZipBytesOf();
        files.forEach(zip::file);
        return hold(files, zip.bytes());
    }

    /** Parses one file; see {@link #hold(Map, byte[])}. */
    public static Parsing alone(byte[] file) {
        return hold(Map.of("chat", file), file);
    }

    /** Parses, and checks each record against the bytes of its entry. */
    private static Parsing hold(Map<String, byte[]> entries, byte[] whole) {
        Parsing parsing = Parsing.of(whole, ParseOptions.none());
        if (!(parsing.outcome() instanceof ParseOutcome.Parsed parsed)) {
            assertThat(parsing.records()).isEmpty();
            return parsing;
        }
        Map<String, Long> ends = new HashMap<>();
        for (ChatRecord record : parsing.records()) {
            byte[] entry = entries.getOrDefault(record.entry(), new byte[0]);
            assertThat(record.bytes().from()).isEqualTo(ends.getOrDefault(record.entry(), 0L));
            assertThat(record.sha256())
                    .isEqualTo(sha256(
                            Arrays.copyOfRange(entry, (int) record.bytes().from(), (int)
                                    record.bytes().to())));
            ends.put(record.entry(), record.bytes().to());
        }
        entries.forEach((name, entry) ->
                assertThat(ends.getOrDefault(name, (long) entry.length)).isEqualTo(entry.length));
        assertThat(parsed.ledger().bytesAccounted()).isEqualTo(parsed.ledger().bytes());
        return parsing;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
