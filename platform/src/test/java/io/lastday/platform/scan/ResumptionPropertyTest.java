package io.lastday.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/** However a run is disturbed, gone on with it ends as an undisturbed one does, and nothing is closed on the way. */
class ResumptionPropertyTest {

    private static final int TRIES = 40;

    /** What happens to a run. */
    enum Blow {
        /** The source is away: the run ends as partial, and the next goes on. */
        SOURCE_AWAY,
        /** The replica dies while it walks; another takes the run up, and then the dead one wakes. */
        DIES_WALKING,
        /** The replica dies while it concludes; the same. */
        DIES_CONCLUDING
    }

    /** @param after so many pages, or rows, of what is left */
    record Disturbance(Blow blow, boolean inEntra, int after) {}

    /** Who is there with which gap, before the run or at its time. */
    record Firm(Set<Integer> users, Set<Integer> gaps, Set<Integer> groups) {

        void settle(FakeSource source) {
            source.users.clear();
            source.gaps.clear();
            source.newGroups.clear();
            users.stream().sorted().forEach(user -> source.users.add("user" + user));
            gaps.stream().sorted().forEach(user -> source.gaps.add("user" + user + "=HIGH"));
            groups.stream().sorted().forEach(group -> source.newGroups.add("group" + group));
        }
    }

    @Provide
    Arbitrary<Firm> firms() {
        return Combinators.combine(some(9), some(9), some(3)).as(Firm::new);
    }

    private static Arbitrary<Set<Integer>> some(int most) {
        return Arbitraries.integers().between(0, most).set().ofMaxSize(most);
    }

    @Provide
    Arbitrary<List<Disturbance>> disturbances() {
        Arbitrary<Disturbance> one = Combinators.combine(
                        Arbitraries.of(Blow.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 8))
                .as(Disturbance::new);
        return one.list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aRunThatIsKilledAnywhereEndsAsAnUndisturbedOne(
            @ForAll("firms") Firm before,
            @ForAll("firms") Firm then,
            @ForAll("firms") Firm keycloak,
            @ForAll("disturbances") List<Disturbance> disturbances) {
        AuditLab undisturbed = changed(before, then, keycloak);
        undisturbed.scan();
        List<String> whole = picture(undisturbed);

        AuditLab lab = changed(before, then, keycloak);
        Set<String> walked = new HashSet<>();
        disturbances.forEach(disturbance -> {
            ScanRun run = disturbed(lab, disturbance);
            run.sources().stream()
                    .filter(source -> source.state() == SourceState.COMPLETE)
                    .forEach(source -> walked.add(source.source()));
            assertThat(closed(lab))
                    .as("closed though not walked whole since, after %s", disturbance)
                    .allMatch(rule -> walked.contains(rule.substring(0, rule.indexOf('-'))));
        });
        assertThat(lab.scan().state()).isEqualTo(ScanState.COMPLETE);

        assertThat(picture(lab)).isEqualTo(whole);
    }

    /** A firm that was scanned once and is other since. */
    private static AuditLab changed(Firm before, Firm then, Firm keycloak) {
        AuditLab lab = new AuditLab();
        before.settle(lab.entra);
        before.settle(lab.keycloak);
        assertThat(lab.scan().state()).isEqualTo(ScanState.COMPLETE);
        then.settle(lab.entra);
        keycloak.settle(lab.keycloak);
        return lab;
    }

    private static ScanRun disturbed(AuditLab lab, Disturbance disturbance) {
        FakeSource source = disturbance.inEntra() ? lab.entra : lab.keycloak;
        boolean walking = disturbance.blow() != Blow.DIES_CONCLUDING;
        source.hang = disturbance.blow() == Blow.DIES_WALKING;
        source.breakBefore = walking ? source.asked.size() + disturbance.after() : -1;
        lab.hangAtRow = walking ? -1 : disturbance.after();
        ScanRun ended = source.hang || !walking ? takenUp(lab, source) : lab.scan();
        source.breakBefore = -1;
        lab.hangAtRow = -1;
        source.hang = false;
        return ended;
    }

    /** A replica that falls silent where it was told to; another goes on, and the first wakes meanwhile. */
    private static ScanRun takenUp(AuditLab lab, FakeSource source) {
        Sinks.Empty<Void> woken = Sinks.empty();
        lab.entra.woken = woken;
        lab.keycloak.woken = woken;
        lab.now.updateAndGet(at -> at.plusSeconds(60));
        ScanRun run = Objects.requireNonNull(
                lab.dyingReplica().start(AuditLab.FIRM, null, "it").block());
        if (!silent(lab, source, run)) {
            return lab.ended(run);
        }
        lab.db
                .sql("update scan_run set beat_at = now() - interval '1 hour' where state = 'RUNNING'")
                .then()
                .block();
        ScanRun taken = Objects.requireNonNull(lab.replica().takeUp().block());
        woken.tryEmitEmpty();
        ScanRun ended = lab.ended(taken);
        assertThat(ended.state()).isEqualTo(ScanState.COMPLETE);
        return ended;
    }

    /** Whether it fell silent before it had ended. */
    private static boolean silent(AuditLab lab, FakeSource source, ScanRun run) {
        ScanRun now = run;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (now.state() == ScanState.RUNNING) {
            assertThat(System.nanoTime()).as("neither silent nor ended").isLessThan(until);
            if (source.breakBefore < 0 && lab.hangAtRow < 0) {
                return true;
            }
            AuditLab.pause(5);
            now = Objects.requireNonNull(new ScanLedger(lab.db, JsonMapper.shared(), AuditLab.SCOPE, lab.times.lease())
                    .find(AuditLab.FIRM, run.id())
                    .block());
        }
        return false;
    }

    /** Facts, list, and every finding with all that happened to it. */
    private static List<String> picture(AuditLab lab) {
        List<String> picture = new ArrayList<>(lab.facts());
        picture.addAll(lab.list(lab.now.get()));
        picture.addAll(texts(lab, """
                select f.rule || ' ' || f.subject || ' ' || f.severity || ' ' || f.state || ' '
                  || string_agg(e.kind, ' ' order by e.seq) as t
                from finding f join finding_event e on e.finding = f.id group by f.id order by 1"""));
        return picture;
    }

    private static List<String> closed(AuditLab lab) {
        return texts(lab, "select rule as t from finding where state = 'CLOSED'");
    }

    private static List<String> texts(AuditLab lab, String sql) {
        return Objects.requireNonNull(lab.db
                .sql(sql)
                .map(row -> String.valueOf(row.get("t", String.class)))
                .all()
                .collectList()
                .block());
    }
}
