package io.lastday.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.finding.FindingFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkResumptionTest {

    private static final int PAGES = 7;

    private static AuditLab firm() {
        AuditLab lab = new AuditLab();
        lab.entra.users.addAll(List.of("ann", "ben", "cat", "dan", "eve", "fay", "gus"));
        lab.entra.gaps.addAll(List.of("ben=HIGH", "gus=LOW"));
        lab.entra.newGroups.addAll(List.of("g1", "g2"));
        lab.keycloak.users.add("kim");
        return lab;
    }

    @Test
    void aWalkThatBreaksAtAnyPageEndsWithTheFactsOfAnUndisturbedOne() {
        AuditLab undisturbed = firm();
        undisturbed.scan();
        List<String> whole = undisturbed.facts();
        assertThat(undisturbed.entra.asked).hasSize(PAGES);

        for (int page = 0; page < PAGES; page++) {
            AuditLab lab = firm();
            lab.entra.breakBefore = page;

            assertThat(lab.scan().state()).as("broken before page %s", page).isEqualTo(ScanState.PARTIAL);
            assertThat(lab.facts()).allMatch(fact -> fact.startsWith("keycloak"));
            assertThat(lab.scan().state()).isEqualTo(ScanState.COMPLETE);

            assertThat(lab.facts()).as("gone on with after page %s", page).isEqualTo(whole);
            assertThat(lab.entra.asked).as("each page is asked for once").hasSize(PAGES);
        }
    }

    @Test
    void aRunWhoseReplicaDiedAtAnyPageIsGoneOnWithByAnother() {
        AuditLab undisturbed = firm();
        undisturbed.scan();
        List<String> whole = undisturbed.facts();

        for (int page = 0; page < PAGES; page++) {
            AuditLab lab = firm();
            lab.entra.breakBefore = page;
            lab.entra.hang = true;
            ScanRun run = lab.dyingReplica().start(AuditLab.FIRM, "slot", "it").block();
            assertThat(run).isNotNull();
            while (lab.entra.breakBefore >= 0) {
                AuditLab.pause(10);
            }
            silence(lab);

            ScanRun taken = lab.replica().takeUp().block();

            assertThat(taken).isNotNull();
            assertThat(taken.id()).isEqualTo(run.id());
            assertThat(taken.attempt()).isEqualTo(run.attempt() + 1);
            assertThat(lab.ended(run).state()).isEqualTo(ScanState.COMPLETE);
            assertThat(lab.facts()).as("died before page %s", page).isEqualTo(whole);
            assertThat(lab.entra.asked).hasSize(PAGES);
        }
    }

    /** Lets the run look as if nothing had been heard of it for long. */
    private static void silence(AuditLab lab) {
        lab.db
                .sql("update scan_run set beat_at = now() - interval '1 hour' where state = 'RUNNING'")
                .then()
                .block();
    }

    @Test
    void pagesThatLeadBackToAnEarlierOneAreABrokenWalkAndNoEndlessOne() {
        AuditLab lab = firm();
        lab.entra.circle = true;

        assertThat(lab.scan().state()).isEqualTo(ScanState.PARTIAL);

        assertThat(lab.facts()).allMatch(fact -> fact.startsWith("keycloak"));
        assertThat(lab.entra.asked).hasSizeLessThan(4 * PAGES);
    }

    @Test
    void aBrokenWalkChangesNoFactAndClosesNothing() {
        AuditLab lab = firm();
        lab.scan();
        List<String> before = lab.facts();
        lab.entra.users.remove("gus");
        lab.entra.gaps.clear();
        lab.entra.breakBefore = PAGES + 3;

        assertThat(lab.scan().state()).isEqualTo(ScanState.PARTIAL);

        assertThat(lab.facts()).isEqualTo(before);
        assertThat(lab.findings
                        .page(AuditLab.FIRM, FindingFilter.LIVE, 10, null)
                        .block())
                .extracting("total")
                .isEqualTo(2L);
    }

    @Test
    void aCursorThatIsRefusedIsNotAskedForAgain() {
        AuditLab lab = firm();
        lab.entra.breakBefore = 3;
        lab.entra.fault = new RemoteFailure.Refused("gone", "the link is too old");
        lab.scan();

        assertThat(lab.scan().state()).isEqualTo(ScanState.COMPLETE);

        assertThat(lab.entra.asked).as("it began anew").hasSize(PAGES + 3);
    }

    @Test
    void aFullPartReplacesAndADeltaOnlyChanges() {
        AuditLab lab = firm();
        lab.scan();
        lab.entra.users.remove("gus");
        lab.entra.newGroups.clear();
        lab.entra.newGroups.add("g3");
        lab.entra.goneGroups.add("g1");

        lab.scan();

        assertThat(lab.facts())
                .noneMatch(fact -> fact.contains("gus"))
                .anyMatch(fact -> fact.contains("group g2"))
                .anyMatch(fact -> fact.contains("group g3"))
                .noneMatch(fact -> fact.contains("group g1"));
        assertThat(lab.entra.asked).contains("groups since ever", "groups since token2");
    }

    @Test
    void twoReplicasNeverScanAtOnce() {
        AuditLab lab = firm();
        ScanPipeline one = lab.replica();
        ScanPipeline other = lab.replica();
        for (int i = 0; i < 5; i++) {
            ScanRun first = one.start(AuditLab.FIRM, "slot" + i, "it").block();
            ScanRun second = other.start(AuditLab.FIRM, "other" + i, "it").block();
            assertThat(first).isNotNull();
            assertThat(second).isNotNull();
            lab.ended(first);
            lab.ended(second);
        }

        assertThat(lab.entra.mostAtOnce).hasValue(1);
        assertThat(lab.keycloak.mostAtOnce).hasValue(1);
    }
}
