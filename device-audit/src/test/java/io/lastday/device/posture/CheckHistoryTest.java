package io.lastday.device.posture;

import static io.lastday.device.DeviceFactsBuilder.NOW;
import static io.lastday.device.DeviceFactsBuilder.windows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lastday.device.os.Edition;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.posture.CheckHistory.Seen;
import io.lastday.device.rule.DeviceJudge;
import io.lastday.device.rule.RuleContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CheckHistoryTest {

    private static final OsCatalog CATALOG = new OsCatalog(OsDatasetFile.shipped(JsonMapper.shared()));

    private static Seen seen(String version, long since, @Nullable Long until) {
        Posture posture = DeviceJudge.judge(windows(version).facts(), new RuleContext(CATALOG, Edition.UNKNOWN, NOW));
        return new Seen(DeviceItem.of(posture, null, null), day(since), until == null ? null : day(until));
    }

    private static Instant day(long n) {
        return NOW.plus(Duration.ofDays(n));
    }

    private static List<CheckSpell> ofSupport(Seen... newestFirst) {
        return CheckHistory.of(List.of(newestFirst)).stream()
                .filter(spell -> spell.check() == Check.OS_SUPPORT)
                .toList();
    }

    @Test
    void aRowThatWasWrittenAgainForAnotherReasonStartsNoSpell() {
        assertThat(ofSupport(seen("10.0.26200.2", 2, null), seen("10.0.26200.1", 0, 2L)))
                .extracting(CheckSpell::state, CheckSpell::since, CheckSpell::until)
                .containsExactly(tuple(CheckState.PASS, day(0), null));
    }

    @Test
    void eachAnswerLastsUntilTheNext() {
        assertThat(ofSupport(seen("10.0.26200.1", 5, null), seen("10.0.22631.1", 0, 5L)))
                .extracting(CheckSpell::state, CheckSpell::reason, CheckSpell::since, CheckSpell::until)
                .containsExactly(
                        tuple(CheckState.PASS, null, day(5), null), tuple(CheckState.FAIL, "OS_ENDED", day(0), day(5)));
    }

    @Test
    void aDeviceThatWasAwayBetweenIsNotSaidToHaveStoodSo() {
        assertThat(ofSupport(seen("10.0.26200.1", 5, null), seen("10.0.26200.1", 0, 2L)))
                .extracting(CheckSpell::since, CheckSpell::until)
                .containsExactly(tuple(day(5), null), tuple(day(0), day(2)));
    }

    @Test
    void theNewestOfAllChecksComesFirst() {
        assertThat(CheckHistory.of(List.of(seen("10.0.26200.1", 5, null), seen("10.0.22631.1", 0, 5L))))
                .extracting(CheckSpell::since)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }
}
