package io.lastday.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.platform.finding.Finding;
import io.lastday.platform.finding.FindingEvent;
import io.lastday.platform.finding.FindingEvent.Kind;
import io.lastday.platform.finding.FindingExceptions;
import io.lastday.platform.finding.FindingExceptions.Wanted;
import io.lastday.platform.finding.FindingFilter;
import io.lastday.platform.finding.FindingState;
import io.lastday.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

class FindingLifeTest {

    private final AuditLab lab = new AuditLab();
    private final FindingExceptions exceptions =
            new FindingExceptions(lab.db, lab.base.transactions(), JsonMapper.shared(), lab.clock(), AuditLab.SCOPE);

    @BeforeEach
    void firm() {
        lab.entra.users.addAll(List.of("ann", "ben"));
        lab.entra.gaps.add("ann=HIGH");
        lab.keycloak.users.add("kim");
        lab.keycloak.gaps.add("kim=LOW");
    }

    private Finding of(String subject) {
        FindingFilter any = new FindingFilter(null, null, null, subject, Map.of(), "", null);
        return Objects.requireNonNull(lab.findings
                .all(AuditLab.FIRM, any)
                .concatWith(closed(subject))
                .next()
                .block());
    }

    private Flux<Finding> closed(String subject) {
        return lab.findings.all(
                AuditLab.FIRM, new FindingFilter(null, null, FindingState.CLOSED, subject, Map.of(), "", null));
    }

    private List<Kind> life(Finding finding) {
        return Objects.requireNonNull(lab.findings
                .events(AuditLab.FIRM, finding.id())
                .map(FindingEvent::kind)
                .collectList()
                .block());
    }

    private Wanted wanted(Finding finding, Duration lasts, @Nullable String key) {
        return new Wanted(
                finding.id(), "Head of IT", "New key is ordered", lab.now.get().plus(lasts), "it", key);
    }

    @Test
    void aGapIsOpenedOnceAndClosedByTheRunThatProvesItGone() {
        assertThat(lab.scan().counts()).containsEntry("findingsOpened", 2L).containsEntry("findingsOpen", 2L);
        Instant first = lab.now.get();
        assertThat(lab.scan().counts()).doesNotContainKey("findingsOpened").containsEntry("findingsOpen", 2L);
        assertThat(of("entra:ann").lastSeen()).isEqualTo(lab.now.get());
        Instant last = lab.now.get();
        lab.entra.gaps.clear();

        assertThat(lab.scan().counts()).containsEntry("findingsClosed", 1L);

        Finding ann = of("entra:ann");
        assertThat(ann.state()).isEqualTo(FindingState.CLOSED);
        assertThat(ann.firstSeen()).isEqualTo(first);
        assertThat(ann.lastSeen()).isEqualTo(last);
        assertThat(ann.closedAt()).isEqualTo(lab.now.get());
        assertThat(life(ann)).containsExactly(Kind.OPENED, Kind.CLOSED);
    }

    @Test
    void nothingIsClosedByARunThatDidNotWalkWholeWhatTheRuleRestsOn() {
        lab.scan();
        lab.keycloak.gaps.clear();
        lab.keycloak.breakBefore = lab.keycloak.asked.size() + 1;

        assertThat(lab.scan().state()).isEqualTo(ScanState.PARTIAL);

        assertThat(of("keycloak:kim").state()).isEqualTo(FindingState.OPEN);
    }

    @Test
    void aGapThatComesBackIsTheSameFindingOpenedAgain() {
        lab.scan();
        Finding before = of("entra:ann");
        lab.entra.gaps.clear();
        lab.scan();
        lab.entra.gaps.add("ann=CRITICAL");

        assertThat(lab.scan().counts()).containsEntry("findingsReopened", 1L);

        Finding again = of("entra:ann");
        assertThat(again.id()).isEqualTo(before.id());
        assertThat(again.firstSeen()).isEqualTo(before.firstSeen());
        assertThat(again.openedAt()).isEqualTo(lab.now.get());
        assertThat(life(again)).containsExactly(Kind.OPENED, Kind.CLOSED, Kind.REOPENED, Kind.SEVERITY_CHANGED);
    }

    @Test
    void anExceptionHoldsUntilItsEndAndIsThenOpenAgain() {
        lab.scan();
        exceptions
                .except(AuditLab.FIRM, wanted(of("entra:ann"), Duration.ofMinutes(3), null))
                .block();
        lab.scan();
        assertThat(of("entra:ann").state()).isEqualTo(FindingState.EXCEPTED);
        assertThat(of("entra:ann").exception()).extracting("owner").isEqualTo("Head of IT");
        lab.now.updateAndGet(at -> at.plusSeconds(300));

        assertThat(exceptions.endExpired(AuditLab.FIRM).block()).isEqualTo(1);

        Finding ann = of("entra:ann");
        assertThat(ann.state()).isEqualTo(FindingState.OPEN);
        assertThat(ann.exception()).isNull();
        assertThat(life(ann)).containsExactly(Kind.OPENED, Kind.EXCEPTED, Kind.EXCEPTION_ENDED);
    }

    @Test
    void aRunAfterTheEndOfAnExceptionTellsItAsReopened() {
        lab.scan();
        exceptions
                .except(AuditLab.FIRM, wanted(of("entra:ann"), Duration.ofSeconds(30), null))
                .block();

        assertThat(lab.scan().counts()).containsEntry("findingsReopened", 1L);
    }

    @Test
    void aRepeatedRequestDoesNothingTwiceAndAnotherUnderItsKeyIsRefused() {
        lab.scan();
        Finding ann = of("entra:ann");
        Wanted once = wanted(ann, Duration.ofDays(9), "key-1");
        exceptions.except(AuditLab.FIRM, once).block();
        exceptions.except(AuditLab.FIRM, once).block();

        assertThat(life(ann)).containsExactly(Kind.OPENED, Kind.EXCEPTED);
        assertThatThrownBy(() -> exceptions
                        .except(AuditLab.FIRM, wanted(ann, Duration.ofDays(10), "key-1"))
                        .block())
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void noExceptionIsInThePastOrLongerThanAYearOrOfAClosedGap() {
        lab.scan();
        Finding ann = of("entra:ann");
        for (Duration lasts : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(400))) {
            assertThatThrownBy(() -> exceptions
                            .except(AuditLab.FIRM, wanted(ann, lasts, null))
                            .block())
                    .isInstanceOf(ProblemException.class);
        }
        lab.entra.gaps.clear();
        lab.scan();

        assertThatThrownBy(() -> exceptions
                        .except(AuditLab.FIRM, wanted(ann, Duration.ofDays(1), null))
                        .block())
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theListAtAPastTimeIsWhatItWas() {
        lab.scan();
        Instant then = lab.now.get();
        lab.entra.gaps.clear();
        lab.scan();
        FindingFilter past = new FindingFilter(null, null, null, null, Map.of(), "", then.plusSeconds(1));

        assertThat(lab.findings.page(AuditLab.FIRM, past, 10, null).block())
                .extracting("total")
                .isEqualTo(2L);
        assertThat(lab.findings
                        .page(AuditLab.FIRM, FindingFilter.LIVE.with("sources", "keycloak"), 1, null)
                        .block())
                .extracting("total")
                .isEqualTo(1L);
    }
}
