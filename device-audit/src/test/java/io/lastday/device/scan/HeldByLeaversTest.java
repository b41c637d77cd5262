package io.lastday.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.fact.Kinds;
import io.lastday.device.posture.DeviceFacets;
import io.lastday.device.posture.DeviceItem;
import io.lastday.device.posture.Leaving;
import io.lastday.device.summary.Tiles;
import io.lastday.platform.evaluation.Conclusion;
import io.lastday.platform.evaluation.EvaluatedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which devices are held by people who leave, and when that is not known. */
class HeldByLeaversTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID CASE = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final String HOLDER = "entra:"
            + DeviceConclusionTest.managed("d1", "iOS", "26.6.1", NOW, "aad-1").userId();
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Judged(List<EvaluatedRow> rows, Tiles tiles, Conclusion conclusion) {

        @Nullable
        Leaving leaver() {
            return JSON.readValue(rows.getFirst().body(), DeviceItem.class).leaver();
        }

        @Nullable
        String facet() {
            return rows.getFirst().facets().get(DeviceFacets.LEAVER);
        }
    }

    /** One device of {@link #HOLDER}. */
    private static FactsInMemory device() {
        return new FactsInMemory()
                .complete(NOW, "intune", "entra")
                .say(
                        "intune",
                        "d1",
                        Kinds.MANAGED,
                        "d1",
                        DeviceConclusionTest.managed("d1", "iOS", "26.6.1", NOW.minusSeconds(60), "aad-1"));
    }

    private static Judged judged(FactsInMemory facts, String... sources) {
        Conclusion conclusion = Objects.requireNonNull(
                DeviceConclusionTest.evaluator(sources).begin(facts, NOW).block());
        List<EvaluatedRow> rows =
                Objects.requireNonNull(conclusion.rows().collectList().block());
        return new Judged(rows, JSON.readValue(conclusion.summary(), Tiles.class), conclusion);
    }

    @Test
    void theDeviceOfALeaverNamesTheCaseAndTheTileCountsIt() {
        Judged judged = judged(
                device().complete(NOW, "lastday").leaving(HOLDER, CASE, "2026-11-11"), "intune", "entra", "lastday");

        assertThat(judged.leaver()).isEqualTo(new Leaving(CASE, LocalDate.parse("2026-11-11")));
        assertThat(judged.facet()).isEqualTo("true");
        assertThat(judged.tiles().heldByLeavers()).isEqualTo(1);
        assertThat(judged.tiles().oldestLeaverDays()).isEqualTo(10);
    }

    @Test
    void aLastDayThatIsStillToComeIsNoAge() {
        Judged judged = judged(
                device().complete(NOW, "lastday").leaving(HOLDER, CASE, "2026-12-24"), "intune", "entra", "lastday");

        assertThat(judged.tiles().oldestLeaverDays()).isZero();
    }

    @Test
    void whoDoesNotLeaveIsSaidNotTo() {
        Judged judged = judged(
                device().complete(NOW, "lastday").leaving("entra:somebody-else", CASE, "2026-11-11"),
                "intune",
                "entra",
                "lastday");

        assertThat(judged.leaver()).isNull();
        assertThat(judged.facet()).isEqualTo("false");
        assertThat(judged.tiles().heldByLeavers()).isZero();
        assertThat(judged.tiles().oldestLeaverDays()).isNull();
    }

    @Test
    void casesThatNobodyConnectedAreNotNone() {
        Judged judged = judged(device().leaving(HOLDER, CASE, "2026-11-11"), "intune", "entra");

        assertThat(judged.leaver()).isNull();
        assertThat(judged.facet()).isNull();
        assertThat(judged.tiles().heldByLeavers()).isNull();
    }

    @Test
    void casesThatWereNeverReadHoldUpNoAnswerAboutADevice() {
        Judged judged = judged(device(), "intune", "entra", "lastday");

        assertThat(judged.rows()).hasSize(1);
        assertThat(judged.facet()).isNull();
        assertThat(judged.tiles().heldByLeavers()).isNull();
    }

    @Test
    void afterATryThatBrokeTheKnownLeaverStaysKnownAndTheNumberIsNot() {
        FactsInMemory facts = device().complete(NOW.minusSeconds(9_999), "lastday")
                .leaving(HOLDER, CASE, "2026-11-11")
                .broken("lastday");

        Judged judged = judged(facts, "intune", "entra", "lastday");

        assertThat(judged.facet()).isEqualTo("true");
        assertThat(judged.tiles().heldByLeavers()).isNull();
        assertThat(judged.tiles().oldestLeaverDays()).isNull();
    }

    @Test
    void noFindingAboutADeviceWaitsForTheCases() {
        Judged judged = judged(device().complete(NOW, "lastday"), "intune", "entra", "lastday");

        assertThat(judged.conclusion().restsOn("device-os-support")).containsExactlyInAnyOrder("intune", "entra");
    }
}
