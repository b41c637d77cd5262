package io.lastday.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpanPropertiesTest {

    private static final List<String> FRAGMENTS = List.of(
            "31/01/2024, 10:04 - Ann: hello",
            "[31/01/2024, 22:04:05] Ann: ",
            "03/04/24, 1:04\u202fPM - Bob",
            "\n",
            "\r\n",
            "\r",
            "\ufeff",
            "\u200e",
            ": ",
            " (file attached)",
            "<attached: x.jpg>",
            "\u2028",
            "\u0000",
            "99/99/9999, 99:99 - ",
            "2024-02-30, 10:00 - A: b",
            "\ud83d\ude00",
            "<This message was edited>",
            "[",
            "text");

    @Property(tries = 2_000)
    void spans_cover_any_mixture_of_fragments_exactly(@ForAll("mixtures") String text) {
        covers(Parsing.of(
                text.getBytes(StandardCharsets.UTF_8), ParseOptions.none().as(ChatFormat.WHATSAPP)));
    }

    @Property(tries = 1_000)
    void spans_cover_random_bytes_after_a_header(@ForAll byte[] noise) {
        byte[] header = "31/01/2024, 10:04 - Ann: ".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(header, header.length + noise.length);
        System.arraycopy(noise, 0, bytes, header.length, noise.length);
        covers(Parsing.of(bytes, ParseOptions.none()));
    }

    @Property(tries = 1_000)
    void no_bytes_make_the_parser_fail(@ForAll byte[] bytes) {
        covers(Parsing.of(bytes, ParseOptions.none()));
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(FRAGMENTS).list().ofMinSize(1).ofMaxSize(60).map(parts -> String.join("", parts));
    }

    /** Either unreadable with nothing given, or whole: spans join, end at the end, and hash what they cover. */
    private static void covers(Parsing parsing) {
        if (!(parsing.outcome() instanceof ParseOutcome.Parsed parsed)) {
            assertThat(parsing.records()).isEmpty();
            return;
        }
        long at = 0;
        for (ChatRecord record : parsing.records()) {
            assertThat(record.bytes().from()).isEqualTo(at);
            at = record.bytes().to();
            byte[] span =
                    Arrays.copyOfRange(parsing.bytes(), (int) record.bytes().from(), (int) at);
            assertThat(record.sha256()).isEqualTo(sha256(span));
        }
        assertThat(at).isEqualTo(parsing.bytes().length);
        assertThat(parsed.ledger().bytesAccounted())
                .isEqualTo(at)
                .isEqualTo(parsed.ledger().bytes());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
