package io.lastday.chat.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.RecordKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectorsTest {

    private static final String HEALTH = "my wife was diagnosed with epilepsy";

    @Test
    void special_categories_are_not_looked_for_unless_asked() {
        Detectors standard = Detectors.of(DetectorSettings.standard(), FindingSample.KEY);
        Detectors special = Detectors.of(DetectorSettings.standard().withSpecialCategories(), FindingSample.KEY);

        assertThat(standard.in(FindingSample.message(HEALTH))).isEmpty();
        assertThat(special.in(FindingSample.message(HEALTH)))
                .isNotEmpty()
                .allMatch(finding -> finding.kind() == FindingKind.SPECIAL_HEALTH)
                .allMatch(finding -> finding.kind().special());
    }

    @Test
    void what_the_messenger_wrote_is_not_looked_at() {
        Detectors special = Detectors.of(FindingSample.everything(), FindingSample.KEY);

        assertThat(special.in(FindingSample.record(RecordKind.SYSTEM, HEALTH))).isEmpty();
    }

    @Test
    void a_sink_gives_findings_on_with_their_place() throws Exception {
        List<Finding> found = new ArrayList<>();

        Detectors.of(FindingSample.everything(), FindingSample.KEY)
                .sink(found::add)
                .accept(FindingSample.message("no more HIV clinics"));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.entry()).isEqualTo("_chat.txt");
            assertThat(finding.record()).isEqualTo(new ByteRange(10, 20));
            assertThat(finding.start()).isEqualTo(8);
            assertThat(finding.end()).isEqualTo(11);
        });
    }

    @Test
    void a_key_of_too_few_bytes_is_refused() {
        assertThatThrownBy(() -> FindingKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
