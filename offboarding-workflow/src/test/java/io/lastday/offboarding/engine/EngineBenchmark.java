package io.lastday.offboarding.engine;

import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.Playbook.PhasePlan;
import io.lastday.offboarding.playbook.PlaybookShelf;
import io.lastday.offboarding.playbook.Playbooks;
import io.lastday.offboarding.playbook.Terms;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepFamily;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine with steps that take no time: one leaver of 25 steps, many of them, and a stream of people who become due. Not among
 * the tests of a build: {@code benchmarks/engine/run} runs it.
 */
@CoreTest
@Import(EngineBenchmark.TwentyFiveSteps.class)
class EngineBenchmark {

    private static final int CASES = Integer.getInteger("lastday.benchmark.cases", 400);
    private static final int STEPS = 25;

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void engine() throws Exception {
        Crowd crowd = new Crowd(new Desk(port), world, jdbc);
        run(crowd, "warming up", CASES / 4);
        for (int round = 1; round <= 3; round++) {
            run(crowd, "one leaver", 1);
        }
        for (int round = 1; round <= 2; round++) {
            run(crowd, "many leavers", CASES);
        }
        dueToStart(crowd, CASES);
    }

    private void run(Crowd crowd, String what, int number) throws Exception {
        List<UUID> ids = crowd.waiting(number, "twenty-five", crowd::anybody);
        Instant due = Instant.now().plusMillis(500);
        crowd.due(ids, due, Duration.ZERO);
        Instant end = crowd.last(ids, "ended_at", Duration.ofMinutes(10));
        Instant first = jdbc.sql("select min(intent_at) from step_log where case_id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        double seconds = Crowd.seconds(due, end);
        System.out.printf(
                Locale.ROOT,
                "%n%s: %d cases of %d steps in %.2f s from due to closed, %.0f steps/s; the first step began %.2f s after due%n",
                what,
                number,
                STEPS,
                seconds,
                number * STEPS / Crowd.seconds(first, end),
                Crowd.seconds(due, first));
    }

    /** A hundred people become due each second; how late is each one's first step? */
    private void dueToStart(Crowd crowd, int number) throws Exception {
        List<UUID> ids = crowd.waiting(number, "twenty-five", crowd::anybody);
        crowd.due(ids, Instant.now().plusSeconds(5), Duration.ofMillis(10));
        crowd.last(ids, "cleared_at", Duration.ofMinutes(5));
        List<Double> late = jdbc.sql("select extract(epoch from min(intent_at) - min(contain_at))::float8 as late"
                        + " from step_log join leaver_case on id = case_id where case_id = any (?)"
                        + " group by case_id order by late")
                .param(ids.toArray(UUID[]::new))
                .query(Double.class)
                .list();
        System.out.printf(
                Locale.ROOT,
                "%ndue to start, %d people, 100 a second: p50 %.2f s, p99 %.2f s, worst %.2f s; before their time %d%n",
                number,
                late.get(late.size() / 2),
                late.get(late.size() * 99 / 100),
                late.getLast(),
                late.stream().filter(each -> each < 0).count());
        crowd.last(ids, "ended_at", Duration.ofMinutes(10));
    }

    /** A playbook of 25 steps beside those that ship, and steps for it that end at once. */
    @TestConfiguration(proxyBeanMethods = false)
    static class TwentyFiveSteps {

        @Bean
        @Primary
        Playbooks withTwentyFive(Playbooks shipped, PlaybookShelf shelf) {
            return new Playbooks(
                    Stream.concat(shipped.everyVersion().stream(), Stream.of(playbook()))
                            .toList(),
                    shelf);
        }

        @Bean
        StepFamily instant() {
            return new Instantly();
        }

        private static Playbook playbook() {
            return new Playbook(
                    "twenty-five",
                    "Twenty-five steps",
                    1,
                    Terms.USUAL,
                    List.of(
                            new PhasePlan(
                                    Phase.CONTAIN,
                                    ids("lastday.guard-rails"),
                                    List.of(
                                            ids("entra.disable", "entra.revoke-sessions"),
                                            ids("keycloak.disable", "keycloak.log-out", "keycloak.offline-sessions"),
                                            ids("lastday.operator-account"))),
                            new PhasePlan(
                                    Phase.PRESERVE,
                                    ids("lastday.approval"),
                                    List.of(ids("teams.export"), ids("whatsapp.receive"), ids("chats.receive"))),
                            new PhasePlan(
                                    Phase.REVOKE, List.of(), List.of(instants(1, 3), instants(4, 6), instants(7, 10))),
                            new PhasePlan(
                                    Phase.VERIFY,
                                    List.of(),
                                    List.of(
                                            ids("entra.verify"),
                                            ids("keycloak.verify"),
                                            ids("lastday.residual-access"))),
                            new PhasePlan(Phase.CLOSE, ids("evidence.seal"), List.of())),
                    Map.of(),
                    null);
        }

        private static List<StepId> ids(String... names) {
            return Stream.of(names).map(StepId::new).toList();
        }

        private static List<StepId> instants(int from, int to) {
            return IntStream.rangeClosed(from, to)
                    .mapToObj(number -> new StepId("instant.step-" + number))
                    .toList();
        }
    }

    private static final class Instantly implements StepFamily {
        @Override
        public String prefix() {
            return "instant";
        }

        @Override
        public Optional<Step> step(StepId id) {
            return Optional.of(new InstantStep(id));
        }

        @Override
        public StepFacts facts() {
            return StepFacts.of(StepFacts.Effect.READS, Phase.REVOKE)
                    .ends(OutcomeKind.DONE, "At once.")
                    .byHand("Nothing.")
                    .build();
        }

        @Override
        public String title() {
            return "End at once";
        }
    }

    private record InstantStep(StepId id) implements Step {
        @Override
        public ConnectedSystem system() {
            return ConnectedSystem.LASTDAY;
        }

        @Override
        public String title() {
            return "End at once";
        }

        @Override
        public StepResult run(StepContext context) {
            return new Outcome.Done("Done at once.", Map.of());
        }

        @Override
        public StepFacts facts() {
            return new Instantly().facts();
        }
    }
}
