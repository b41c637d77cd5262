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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A playbook of 25 steps beside those that ship, and steps for it that end at once. */
@TestConfiguration(proxyBeanMethods = false)
class TwentyFiveSteps {

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
                                List.of(ids("entra.verify"), ids("keycloak.verify"), ids("lastday.residual-access"))),
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
