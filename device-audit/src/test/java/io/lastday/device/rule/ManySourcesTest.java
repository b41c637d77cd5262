package io.lastday.device.rule;

import static io.lastday.device.DeviceFactsBuilder.NOW;
import static io.lastday.device.DeviceFactsBuilder.reading;
import static io.lastday.device.DeviceFactsBuilder.windows;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceFactsBuilder;
import io.lastday.device.os.Edition;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.posture.Attestation;
import io.lastday.device.posture.Attestation.Subject;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.Posture;
import io.lastday.device.posture.PostureState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** One device of which several sources speak. */
class ManySourcesTest {

    private static final String CURRENT = "10.0.26200.9550";
    private final RuleContext context =
            new RuleContext(new OsCatalog(OsDatasetFile.shipped(JsonMapper.shared())), Edition.UNKNOWN, NOW);

    private static DeviceFactsBuilder at(String source, int hoursAgo) {
        return windows(CURRENT).source(source).lastSync(NOW.minus(Duration.ofHours(hoursAgo)));
    }

    private Posture judge(DeviceFactsBuilder... sources) {
        return DeviceJudge.judge(
                List.of(sources).stream().map(DeviceFactsBuilder::facts).toList(), context);
    }

    @Test
    void theNewestObservationOfACheckCountsAndTheOtherIsShown() {
        CheckResult result = judge(
                        at("intune", 9).compliance("compliant", "Unknown", true, "unknown"),
                        at("fleet", 1).compliance(null, null, false, null))
                .result(Check.ENCRYPTION);

        assertThat(result.state()).isEqualTo(CheckState.FAIL);
        assertThat(result.evidence().source()).isEqualTo("fleet");
        assertThat(result.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.source()).isEqualTo("intune");
            assertThat(conflict.state()).isEqualTo(CheckState.PASS);
        });
    }

    @Test
    void aSourceThatDoesNotKnowHasNotObserved() {
        Posture posture = judge(at("intune", 9), at("fleet", 1).credential(reading(null)));

        assertThat(posture.result(Check.SCREEN_LOCK_CREDENTIAL).state()).isEqualTo(CheckState.PASS);
        assertThat(posture.result(Check.SCREEN_LOCK_CREDENTIAL).evidence().source())
                .isEqualTo("intune");
        assertThat(posture.isContested()).isFalse();
    }

    @Test
    void aSourceThatKnowsNoOwnerDoesNotHideWhatWasLookedFor() {
        CheckResult result = judge(
                        at("intune", 9).apps(null),
                        at("fleet", 1).owner(null, null).apps("NOT_ASKED"))
                .result(Check.MESSENGERS);

        assertThat(result.reason()).isEqualTo("NONE_SEEN");
        assertThat(result.evidence().source()).isEqualTo("intune");
    }

    @Test
    void whatOneSourceLostSightOfAnotherMayStillKnow() {
        Posture posture = judge(
                at("intune", 24 * 20),
                at("fleet", 1)
                        .credential(reading(null))
                        .antivirus(reading(null))
                        .owner(null, null));

        assertThat(posture.stale()).isFalse();
        assertThat(posture.result(Check.LAST_SEEN).state()).isEqualTo(CheckState.PASS);
        assertThat(posture.result(Check.OS_SUPPORT).evidence().source()).isEqualTo("fleet");
        assertThat(posture.result(Check.SCREEN_LOCK_CREDENTIAL).reason()).isEqualTo("STALE");
        assertThat(posture.result(Check.SCREEN_LOCK_CREDENTIAL).lastKnown()).isEqualTo(CheckState.PASS);
        assertThat(posture.state()).isEqualTo(PostureState.UNKNOWN);
    }

    @Test
    void whatTheDirectorySawSaysNothingBesideAManagement() {
        Posture posture = judge(at("intune", 2), at("entra", 0).unmanaged());

        assertThat(posture.state()).isEqualTo(PostureState.SAFE);
        assertThat(posture.facts().managed()).isTrue();
        assertThat(posture.result(Check.LAST_SEEN).evidence().source()).isEqualTo("intune");
    }

    @Test
    void whatAPersonSaysIsShownAndNeverPasses() {
        Attestation said = new Attestation(
                Check.SCREEN_LOCK_CREDENTIAL, Subject.CHECK, "ab12", "entra:u1", LocalDate.parse("2027-01-31"));

        CheckResult result = DeviceJudge.judge(
                        at("intune", 1).credential(reading(null)).facts(), context.with(List.of(said)))
                .result(Check.SCREEN_LOCK_CREDENTIAL);

        assertThat(result.state()).isEqualTo(CheckState.UNKNOWN);
        assertThat(result.attested()).isEqualTo(said);
    }

    @Test
    void nothingThatMovesByTimeAloneIsInAnAnswer() {
        var facts = at("intune", 3);
        Posture before = judge(facts);
        RuleContext later = new RuleContext(context.catalog(), Edition.UNKNOWN, NOW.plus(Duration.ofHours(6)));
        Posture after = DeviceJudge.judge(
                at("intune", 3).lastSync(NOW.plus(Duration.ofHours(5))).facts(), later);

        assertThat(after.results()).isEqualTo(before.results());
    }
}
