package io.lastday.device.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.device.os.OsDataset.Release;
import io.lastday.device.os.OsDataset.WindowsBuild;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EndOfLifeAnswersTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final OsDataset SHIPPED = OsDatasetFile.shipped(JSON);

    private final Map<String, String> answers = new HashMap<>(RenewalFixtures.endOfLife(SHIPPED, "2026-11-20"));

    private SupportPart read() {
        Map<String, JsonNode> trees = new HashMap<>();
        answers.forEach((product, answer) -> trees.put(product, JSON.readTree(answer)));
        return EndOfLifeAnswers.read(trees, "0".repeat(64), TODAY).inPlaceOf(SHIPPED);
    }

    @Test
    void whatTheApiSaysOfTheShippedReleasesIsTheShippedData() {
        SupportPart part = read();

        assertThat(part.date()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(part.releases()).containsExactlyInAnyOrderElementsOf(SHIPPED.releases());
        assertThat(part.windows())
                .containsExactlyInAnyOrderElementsOf(SHIPPED.windows().stream()
                        .filter(row -> !row.isServer())
                        .toList());
    }

    @Test
    void aNewReleaseAndAnotherEndAreTaken() {
        replace("ios", "[", "[" + RenewalFixtures.release("27", null, "27.0.1", LocalDate.parse("2026-09-28")) + ",");
        replace(
                "windows",
                "[{",
                "[" + RenewalFixtures.release("11-26h2-w", LocalDate.parse("2028-10-10"), "10.0.26300", null) + ",{");

        assertThat(read().releases()).contains(new Release("ios", "27", null, "27.0.1", LocalDate.parse("2026-09-28")));
        assertThat(SHIPPED.with(read()).windows())
                .contains(new WindowsBuild(26300, "Windows 11 26H2", "GA", "PRO", LocalDate.parse("2028-10-10")))
                .containsAll(SHIPPED.windows());
    }

    private void replace(String product, String from, String to) {
        String answer = answers.getOrDefault(product, "");
        int at = answer.indexOf(from, answer.indexOf("\"releases\""));
        answers.put(product, answer.substring(0, at) + to + answer.substring(at + from.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "a known line vanishes, '\"name\":\"18\"', '\"name\":\"x18\"', missing",
        "an end before the release, '\"releaseDate\":\"2010-01-01\"', '\"releaseDate\":\"2090-01-01\"', cannot be",
        "no day of release, '\"releaseDate\":\"2010-01-01\"', '\"releaseDate\":null', cannot be",
        "an update from the future, '\"date\":\"2026-08-17\"', '\"date\":\"2027-08-17\"', future",
        "no day for an end, '\"isEol\":false,\"eolFrom\":null', '\"isEol\":true,\"eolFrom\":null', cannot be",
        "a date in words, '\"eolFrom\":null', '\"eolFrom\":\"soon\"', cannot be read",
        "the answer of another product, '\"name\":\"ios\"', '\"name\":\"ipados\"', not whole",
        "no releases, '\"releases\"', '\"cycles\"', not whole",
        "no day of change, '\"last_modified\"', '\"modified\"', no day",
        "a change in the future, '2026-11-20T00:00:00', '2026-12-20T00:00:00', no day"
    })
    void halfOrAbsurdAnswersChangeNothing(String why, String from, String to, String message) {
        answers.computeIfPresent("ios", (product, answer) -> answer.replace(from, to));

        assertThatThrownBy(this::read).as(why).isInstanceOf(NotTaken.class).hasMessageContaining(message);
    }

    @Test
    void aProductThatDidNotAnswerMakesNoneOfThemCount() {
        answers.remove("fedora");

        assertThatThrownBy(this::read).isInstanceOf(NotTaken.class);
    }

    @Test
    void olderDatesNeverReplaceYoungerOnes() {
        answers.putAll(RenewalFixtures.endOfLife(SHIPPED, "2026-08-21"));

        assertThatThrownBy(this::read).isInstanceOf(NotTaken.class).hasMessageContaining("older");
    }
}
