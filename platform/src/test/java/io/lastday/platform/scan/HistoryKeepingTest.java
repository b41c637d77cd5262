package io.lastday.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.platform.evaluation.EvaluationProblem;
import io.lastday.platform.evaluation.HistoryKeeping;
import io.lastday.platform.evaluation.HistorySettings;
import io.lastday.platform.evaluation.RowFilter;
import io.lastday.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryKeepingTest {

    private static final int DAYS = 12;

    private final AuditLab lab = new AuditLab();
    private final TreeMap<Instant, List<String>> then = new TreeMap<>();

    /** A run a day; somebody comes and somebody goes between them. */
    private void days() {
        for (int day = 0; day < DAYS; day++) {
            lab.now.updateAndGet(at -> at.plus(Duration.ofDays(1)));
            lab.entra.users.add("user" + day);
            if (day > 2) {
                lab.entra.users.remove("user" + (day - 3));
            }
            lab.scan();
            then.put(lab.now.get(), lab.list(lab.now.get()));
        }
    }

    private long keep(Duration keep) {
        HistorySettings settings = new HistorySettings(keep);
        return Objects.requireNonNull(new HistoryKeeping(lab.db, AuditLab.FIRM, AuditLab.SCOPE, settings, lab.clock())
                .once()
                .block());
    }

    private UUID at(Instant time) {
        return Objects.requireNonNull(lab.evaluations.at(AuditLab.FIRM, time).block())
                .id();
    }

    private long versions() {
        return Objects.requireNonNull(lab.db
                .sql("select count(*) as n from evaluation_row join evaluation_body using (version)")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 11, 30})
    void everyTimeThatIsKeptReadsAsBeforeAndNoneBeforeItReadsAtAll(int days) {
        days();
        Instant since = lab.now.get().minus(Duration.ofDays(days));

        keep(Duration.ofDays(days));

        Instant firstKept = Objects.requireNonNullElse(then.floorKey(since), then.firstKey());
        then.tailMap(firstKept, true)
                .forEach((time, list) ->
                        assertThat(lab.list(time)).as("at %s", time).isEqualTo(list));
        for (Instant time : new ArrayList<>(then.headMap(firstKept, false).keySet())) {
            assertThatThrownBy(() -> lab.list(time))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            gone -> assertThat(gone.type()).isEqualTo(EvaluationProblem.EVALUATION_GONE));
            assertThatThrownBy(() -> lab.evaluations
                            .one(AuditLab.FIRM, at(time), "entra:user0")
                            .block())
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void theNewestIsKeptHoweverOldItIsAndTheTrendIsWhole() {
        days();
        lab.now.updateAndGet(at -> at.plus(Duration.ofDays(400)));

        assertThat(keep(Duration.ofDays(1))).isPositive();

        assertThat(lab.list(lab.now.get())).isEqualTo(then.lastEntry().getValue());
        assertThat(versions()).isEqualTo(then.lastEntry().getValue().size());
        assertThat(lab.evaluations
                        .daily(AuditLab.FIRM, then.firstKey(), lab.now.get())
                        .collectList()
                        .block())
                .hasSize(DAYS);
        assertThat(lab.evaluations.page(AuditLab.FIRM, RowFilter.ALL, 10, null).block())
                .extracting("total")
                .isEqualTo((long) then.lastEntry().getValue().size());
    }

    @Test
    void nothingIsGivenUpTwiceOrBeforeItsTime() {
        days();
        long before = versions();

        assertThat(keep(Duration.ofDays(30))).isZero();
        assertThat(versions()).isEqualTo(before);
        keep(Duration.ofDays(3));
        assertThat(keep(Duration.ofDays(3))).isZero();
    }

    @Test
    void aRunAfterItGoesOnFromWhatIsInForce() {
        days();
        keep(Duration.ofDays(1));
        lab.entra.users.add("zoe");

        lab.scan();

        assertThat(lab.list(lab.now.get())).hasSize(then.lastEntry().getValue().size() + 1);
    }

    @Test
    void lessThanADayIsNoSetting() {
        assertThatThrownBy(() -> new HistorySettings(Duration.ofHours(23)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
