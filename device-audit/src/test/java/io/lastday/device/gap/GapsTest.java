package io.lastday.device.gap;

import static io.lastday.device.DeviceFactsBuilder.NOW;
import static io.lastday.device.DeviceFactsBuilder.of;
import static io.lastday.device.DeviceFactsBuilder.reading;
import static io.lastday.device.DeviceFactsBuilder.windows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import io.lastday.device.DeviceFactsBuilder;
import io.lastday.device.os.Edition;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceItem;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.Posture;
import io.lastday.device.rule.DeviceJudge;
import io.lastday.device.rule.RuleContext;
import io.lastday.platform.finding.RaisedFinding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is raised about a device, from one evaluation to the next. */
class GapsTest {

    private static final String CURRENT = "10.0.26200.9550";
    private static final OsCatalog CATALOG = new OsCatalog(OsDatasetFile.shipped(JsonMapper.shared()));
    private final Gaps gaps = new Gaps(Map.of(), 90);

    private static Posture judge(DeviceFactsBuilder facts, Instant now, @Nullable Posture before) {
        Posture posture = DeviceJudge.judge(facts.facts(), new RuleContext(CATALOG, Edition.UNKNOWN, now));
        return Since.carriedOn(posture, before == null ? null : Stored.item(DeviceItem.of(before, null, null)), now);
    }

    private List<String> rules(Posture posture, Instant now) {
        return gaps.of(posture, now).stream().map(RaisedFinding::rule).toList();
    }

    @Test
    void aDeviceThatPassesHasNoGap() {
        assertThat(rules(judge(windows(CURRENT), NOW, null), NOW)).isEmpty();
    }

    @Test
    void aFailingCheckIsRaisedWithItsEvidence() {
        Posture posture = judge(windows("10.0.22631.1"), NOW, null);

        assertThat(gaps.of(posture, NOW)).extracting(RaisedFinding::rule).contains("device-os-support");
        assertThat(gaps.of(posture, NOW).getFirst().evidence())
                .containsEntry("reason", "OS_ENDED")
                .containsEntry("raw", "10.0.22631.1")
                .containsEntry("person", "entra:u1");
    }

    @Test
    void silenceMendsNothing() {
        Posture failing = judge(windows("10.0.22631.1"), NOW, null);
        Instant later = NOW.plus(Duration.ofDays(20));
        Posture silent = judge(windows("10.0.22631.1"), later, failing);

        assertThat(rules(silent, later)).contains("device-os-support", "device-silent");
        assertThat(gaps.of(silent, later))
                .filteredOn(gap -> gap.rule().equals("device-silent"))
                .singleElement()
                .extracting(RaisedFinding::evidence)
                .asInstanceOf(map(String.class, Object.class))
                .containsEntry("source", "intune");
        assertThat(silent.result(Check.OS_SUPPORT).firstFailedAt()).isEqualTo(NOW);
    }

    @Test
    void whatWasKnownAndIsNoLongerIsRaisedOnce() {
        Posture known = judge(windows(CURRENT), NOW, null);
        Instant later = NOW.plusSeconds(3600);
        Posture lost = judge(windows(CURRENT).credential(reading("error")), later, known);
        Posture still = judge(windows(CURRENT).credential(reading("error")), later.plusSeconds(60), lost);

        assertThat(rules(lost, later)).containsExactly("device-no-longer-known");
        assertThat(rules(still, later)).containsExactly("device-no-longer-known");
        assertThat(still.result(Check.SCREEN_LOCK_CREDENTIAL).unknownSince()).isEqualTo(later);
    }

    @Test
    void whatWasNeverKnownIsShownAndNotRaised() {
        Posture never = judge(windows(CURRENT).credential(reading(null)), NOW, null);
        Posture still = judge(windows(CURRENT).credential(reading(null)), NOW.plusSeconds(60), never);

        assertThat(rules(still, NOW)).isEmpty();
    }

    @Test
    void aFailureIsForgottenOnceItPassesAndKeptWhileItCannotBeKnown() {
        Posture failing = judge(windows(CURRENT).credential(reading("nonCompliant")), NOW, null);
        Posture unknown = judge(windows(CURRENT).credential(reading("error")), NOW.plusSeconds(60), failing);
        Posture passing = judge(windows(CURRENT), NOW.plusSeconds(120), unknown);

        assertThat(unknown.result(Check.SCREEN_LOCK_CREDENTIAL).firstFailedAt()).isEqualTo(NOW);
        assertThat(passing.result(Check.SCREEN_LOCK_CREDENTIAL).firstFailedAt()).isNull();
    }

    @Test
    void aGraceHoldsAFindingBackUntilItIsOver() {
        Gaps patient = new Gaps(Map.of(Check.OS_SUPPORT, Duration.ofDays(7), Check.PATCH_AGE, Duration.ofDays(7)), 90);
        Posture first = judge(windows("10.0.22631.1"), NOW, null);
        Instant later = NOW.plus(Duration.ofDays(7));
        Posture then = judge(windows("10.0.22631.1").lastSync(later), later, first);

        assertThat(patient.of(first, NOW)).isEmpty();
        assertThat(patient.of(then, later)).extracting(RaisedFinding::rule).contains("device-os-support");
    }

    @Test
    void aGraceHoldsBackWhatNoLongerAnswersToo() {
        Gaps patient = new Gaps(Map.of(Check.SCREEN_LOCK_CREDENTIAL, Duration.ofDays(1)), 90);
        Posture known = judge(windows(CURRENT), NOW, null);
        Posture lost = judge(windows(CURRENT).credential(reading("error")), NOW.plusSeconds(60), known);
        Instant later = NOW.plus(Duration.ofDays(1)).plusSeconds(60);
        Posture still = judge(windows(CURRENT).lastSync(later).credential(reading("error")), later, lost);

        assertThat(patient.of(lost, NOW.plusSeconds(60))).isEmpty();
        assertThat(patient.of(still, later)).extracting(RaisedFinding::rule).containsExactly("device-no-longer-known");
    }

    @Test
    void supportThatEndsSoonIsRaisedBeforeItEnds() {
        Posture posture = judge(of(Platform.LINUX, "Fedora Linux 43", "43"), NOW, null);

        assertThat(rules(posture, NOW)).contains("device-support-ending");
    }

    @Test
    void aDeviceThatNoManagementKnowsIsOneGapAndNotTen() {
        assertThat(rules(judge(windows("10.0.22631.1").unmanaged(), NOW, null), NOW))
                .containsExactly("device-unmanaged");
    }

    @Test
    void failingCountsFromTheDayTheRuleAsksAtTheEarliest() {
        Instant before = Instant.parse("2026-03-01T00:00:00Z");
        Posture failing = judge(windows("10.0.19045.1").lastSync(before), before, null);

        assertThat(Gaps.failingSince(failing.result(Check.OS_SUPPORT)))
                .isEqualTo(Instant.parse("2026-04-27T00:00:00Z"));
    }
}
