package io.lastday.chat.finding.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.finding.labelled.LabelledMessage.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The set stands before the detectors and does not move with them. */
class FrozenLabelledSetTest {

    private static final Map<String, String> SHA_256 = Map.of(
            "dev", "e9addbf9ddfa53a4d3356f223dfc4b9130b2b5c7eb5fb805d4aaad3aba5a8fc2",
            "test", "2ad36866b8928f928f7e02e05da2157dbbfb51d479b3798cb6619d4fa62ddaa9",
            "ordinary", "6e3239c0776512595267eeb03c7d1a57e3880b0968e27dca4edf7adae753d670");

    private static final Set<String> KINDS = Set.of(
            "password",
            "one-time-code",
            "payment-card",
            "iban",
            "uk-bank-account",
            "national-insurance",
            "nhs-number",
            "api-key",
            "private-key",
            "location",
            "document-photo",
            "special-health",
            "special-union",
            "special-religion",
            "special-biometric",
            "special-ethnicity",
            "special-politics",
            "special-sex-life",
            "special-genetic");

    @Test
    void theFilesAreTheOnesThatWereFrozen() throws Exception {
        for (String split : LabelledSetMaker.SPLITS) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(split));
            assertThat(HexFormat.of().formatHex(digest)).as(split).isEqualTo(SHA_256.get(split));
        }
    }

    @Test
    void theMakerGivesTheSameFilesAgain() throws IOException {
        Map<String, String> made = LabelledSetMaker.make(LabelledSetMaker.HOME);
        for (String split : LabelledSetMaker.SPLITS) {
            boolean same = new String(bytes(split), StandardCharsets.UTF_8).equals(made.get(split));
            assertThat(same).as(split).isTrue();
        }
    }

    @Test
    void devAndTestShareNoTemplate() throws IOException {
        Set<String> dev = templates("dev");
        assertThat(templates("test")).doesNotContainAnyElementsOf(dev);
    }

    @Test
    void devAndTestShareNoLabelledValue() throws IOException {
        Set<String> dev = values("dev");
        assertThat(values("test")).doesNotContainAnyElementsOf(dev);
    }

    @Test
    void eachKindHasSixtySpansInTestAndFortyInDev() throws IOException {
        assertThat(counts("test").keySet()).isEqualTo(KINDS);
        assertThat(counts("test").values()).allMatch(count -> count >= 60);
        assertThat(counts("dev").keySet()).isEqualTo(KINDS);
        assertThat(counts("dev").values()).allMatch(count -> count >= 40);
    }

    @Test
    void ordinaryMessagesAreManyDistinctAndWithoutASpan() throws IOException {
        List<LabelledMessage> ordinary = messages("ordinary");
        assertThat(ordinary)
                .hasSizeGreaterThanOrEqualTo(10_000)
                .allMatch(message -> message.spans().isEmpty());
        assertThat(ordinary.stream().map(LabelledMessage::text).distinct()).hasSameSizeAs(ordinary);
    }

    @Test
    void spansStandInsideTheTextInOrderAndApart() throws IOException {
        for (String split : List.of("dev", "test")) {
            for (LabelledMessage message : messages(split)) {
                int end = 0;
                for (Span span : message.spans()) {
                    assertThat(span.start()).as(message.id()).isGreaterThanOrEqualTo(end);
                    end = span.end();
                    assertThat(end)
                            .isGreaterThan(span.start())
                            .isLessThanOrEqualTo(message.text().length());
                }
            }
        }
    }

    @Test
    void labelledNumbersPassTheChecksOfRealOnes() throws IOException {
        for (String split : List.of("dev", "test")) {
            for (LabelledMessage message : messages(split)) {
                message.spans().forEach(span -> check(span.kind(), message.value(span)));
            }
        }
    }

    private static void check(String kind, String value) {
        String plain = value.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
        switch (kind) {
            case "payment-card" -> assertThat(TestValues.luhnSum(plain) % 10).isZero();
            case "iban" ->
                assertThat(TestValues.mod97(plain.substring(4) + plain.substring(0, 4)))
                        .isEqualTo(1);
            case "nhs-number" -> assertThat(TestValues.nhsCheck(plain)).isEqualTo(plain.charAt(9) - '0');
            case "national-insurance" -> assertThat(plain).matches("[A-Z]{2}[0-9]{6}[A-D]");
            case "api-key" -> assertThat(plain).matches("(?s).*(EXAMPLE|^E8A3913E|EYJHBGCI).*");
            default -> assertThat(plain).isNotBlank();
        }
    }

    private static byte[] bytes(String split) throws IOException {
        return Files.readAllBytes(LabelledSetMaker.HOME.resolve(split + ".jsonl"));
    }

    private static List<LabelledMessage> messages(String split) throws IOException {
        return new String(bytes(split), StandardCharsets.UTF_8)
                .lines()
                .map(LabelledMessage::of)
                .toList();
    }

    private static Map<String, Integer> counts(String split) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        messages(split).forEach(message -> message.spans().forEach(span -> counts.merge(span.kind(), 1, Integer::sum)));
        return new TreeMap<>(counts);
    }

    private static Set<String> values(String split) throws IOException {
        Set<String> values = new HashSet<>();
        messages(split)
                .forEach(message -> message.spans()
                        .forEach(span -> values.add(message.value(span).toLowerCase(Locale.ROOT))));
        return values;
    }

    /** The wording of the templates: without slots, labels, signs and case. */
    private static Set<String> templates(String split) throws IOException {
        return TemplateFile.read(LabelledSetMaker.HOME.resolve("templates/" + split + ".txt")).sections().stream()
                .flatMap(section -> section.templates().stream().map(template -> section.name() + " " + template))
                .map(template -> template.replaceAll("\\[\\[[a-z-]+:|\\{[^}]*}|[^a-zA-Z]+", " ")
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .filter(wording -> wording.contains(" "))
                .collect(Collectors.toSet());
    }
}
