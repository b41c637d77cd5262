package io.lastday.chat.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Work grows with the length of a message and no faster, whatever stands in it. Measured as the growth of a thread's own
 * processor time over four times the input, not as a time: linear work grows four times, quadratic work sixteen times.
 */
class LinearWorkTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LONG = 1_000_000;
    private static final double TOO_STEEP = 9;

    private static final List<String> FRAGMENTS = List.of(
            "password",
            "pw",
            " is ",
            ":",
            "/",
            "code ",
            "123456",
            "4111 1111",
            "gb29",
            "\n",
            " ",
            "://",
            "@",
            "-----BEGIN ",
            "PRIVATE KEY-----",
            ".pdf",
            "<attached: ",
            ">",
            "'s",
            "51.1234",
            ",",
            "-",
            "\u00b0",
            "///",
            "\ud83d\udc49",
            "\ud83d",
            "\udc49",
            "\u200d",
            "+",
            "eyJ",
            "=",
            "(",
            "\"",
            "*",
            "passport",
            "sort code",
            "nhs",
            "AB",
            "C",
            "12");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "4111 ",
                "password ",
                "pw:",
                "pw is for the ",
                "is the password x1y2z3 ",
                "code 1234 ",
                "login / ",
                "://a:",
                "-----BEGIN ",
                "-----BEGIN RSA PRIVATE KEY-----",
                "eyJa.",
                "sk-sk-",
                "maps.google.com/",
                "51.1234,",
                "///a.b.c",
                "a.pdf",
                "<a.jpg",
                "gb29",
                "gb29 ",
                "ab 12 ",
                "sort code 12-34-56 ",
                "p ",
                "vote for the ",
                "kev's ",
                "\u200d",
                "\ufdfa",
                "\ud83d\udc49",
                "=",
                " ",
                "\n",
            })
    void a_million_characters_cost_what_a_quarter_of_a_million_cost_four_times(String unit) {
        Detectors detectors = Detectors.of(FindingSample.everything(), FindingSample.KEY);
        String quarter = unit.repeat(LONG / 4 / unit.length());
        String whole = unit.repeat(LONG / unit.length());
        double growth = Double.MAX_VALUE;
        for (int attempt = 0; attempt < 3 && growth > TOO_STEEP; attempt++) {
            double small = Math.max(work(detectors, quarter), 2e6);
            growth = Math.min(growth, work(detectors, whole) / small);
        }

        assertThat(growth).isLessThan(TOO_STEEP);
    }

    @Property(tries = 2_000)
    void no_text_makes_a_detector_fail(@ForAll("fragments") String text) {
        Detectors detectors = Detectors.of(FindingSample.everything(), FindingSample.KEY);
        int end = 0;
        for (Finding finding : detectors.in(FindingSample.message(text))) {
            end = Math.max(end, finding.end());
            assertThat(finding.start()).isBetween(0, finding.end());
        }

        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Provide
    Arbitrary<String> fragments() {
        Arbitrary<String> words = Arbitraries.of(FRAGMENTS);
        return Arbitraries.oneOf(
                words.list().ofMaxSize(30).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(60));
    }

    private static double work(Detectors detectors, String text) {
        long before = THREADS.getCurrentThreadCpuTime();
        detectors.in(FindingSample.message(text));
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
