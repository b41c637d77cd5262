package io.lastday.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The short way through a header says what the long way says; a mark before the line forces the long way. */
class CommonHeaderTest {

    private static final List<String> PARTS = List.of(
            "31", "1", "2024", "24", "12", "59", "60", "/", ".", "-", ":", ",", " ", "\u202f", "am", "PM", "p.m.", "[",
            "]", " - ", ", ", "x");

    @Property(tries = 5_000)
    void both_ways_agree_on_mixtures(@ForAll("mixtures") String line) {
        assertThat(read(line)).isEqualTo(read("\u200e" + line));
    }

    @Property(tries = 2_000)
    void both_ways_agree_on_headers(@ForAll("headers") String line) {
        assertThat(read(line)).isEqualTo(read("\u200e" + line)).doesNotContain("none");
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(20).map(parts -> String.join("", parts) + " text");
    }

    @Provide
    Arbitrary<String> headers() {
        Arbitrary<String> dates = Arbitraries.of("31/1/2024", "1.31.24", "2024-01-31", "3-4-24", "99/99/2024");
        Arbitrary<String> times = Arbitraries.of("1:04", "22:04", "10:04 am", "12:04\u202fPM", "13:04 am", "99:99");
        Arbitrary<String> seconds = Arbitraries.of(", ", " ");
        return Combinators.combine(dates, seconds, times, Arbitraries.of(true, false))
                .as((date, gap, time, bracket) ->
                        bracket ? "[" + date + gap + time + "] Ann: hi" : date + gap + time + " - Ann: hi");
    }

    private static String read(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        HeaderScanner header = new HeaderScanner();
        if (!header.scan(bytes, 0, bytes.length)) {
            return "none";
        }
        return header.layout() + " " + header.first() + " " + header.second() + " " + header.third() + " "
                + header.endsWithOneDigit() + " " + header.isOnClock() + " "
                + (header.isOnClock() ? header.hour() + ":" + header.minute() + ":" + header.seconds() : "") + " "
                + new String(bytes, header.body(), bytes.length - header.body(), StandardCharsets.UTF_8);
    }
}
