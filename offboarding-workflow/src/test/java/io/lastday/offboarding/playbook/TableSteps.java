package io.lastday.offboarding.playbook;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepFacts.Effect;
import io.lastday.offboarding.step.StepFamily;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps as a table: what the order rules know of them, and nothing behind it. */
final class TableSteps {

    /** Name, title, effect, phases, and what must come before. */
    private static final String TABLE = """
            lastday.guard-rails | Check the guard rails again | READS | CONTAIN PRESERVE REVOKE |
            lastday.approval | Have the approval of another person | READS | PREPARE PRESERVE HAND_OVER REVOKE |
            lastday.operator-account | Block log-in to Lastday itself | CONTAINS | CONTAIN | lastday.guard-rails
            entra.disable | Disable the Entra account | CONTAINS | CONTAIN | lastday.guard-rails
            entra.revoke-sessions | Revoke Entra sessions | CONTAINS | CONTAIN | entra.disable
            keycloak.disable | Disable the Keycloak account | CONTAINS | CONTAIN | lastday.guard-rails
            keycloak.log-out | Log out of Keycloak | CONTAINS | CONTAIN | keycloak.disable
            keycloak.offline-sessions | End offline sessions | CONTAINS | CONTAIN | keycloak.log-out
            teams.export | Seal the Teams chats | READS | PRESERVE | lastday.approval
            whatsapp.receive | Receive the WhatsApp export | READS | PREPARE PRESERVE |
            chats.receive | Receive the exports of other messengers | READS | PREPARE PRESERVE |
            mail.automatic-reply | Set the automatic reply | CHANGES | HAND_OVER |
            exchange.mailbox | Convert the mailbox | CHANGES | HAND_OVER REVOKE | lastday.approval
            entra.groups | Take out of groups | REMOVES | REVOKE | entra.disable
            entra.licences | Take the licences away | DESTROYS | REVOKE | exchange.mailbox
            entra.guest | Remove the guest | DESTROYS | REVOKE |
            entra.verify | Read Entra back | READS | VERIFY | entra.disable entra.revoke-sessions
            keycloak.verify | Read Keycloak back | READS | VERIFY | keycloak.disable
            lastday.residual-access | List what can still be reached | READS | VERIFY |
            evidence.seal | Seal the evidence bag | READS | CLOSE | lastday.residual-access
            """;

    private TableSteps() {}

    static StepCatalogue catalogue() {
        return new StepCatalogue(TABLE.lines().map(TableSteps::step).toList(), List.of(new People()));
    }

    private static Step step(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        List<Phase> phases = words(cells.get(3)).map(Phase::valueOf).toList();
        StepFacts.Builder facts = StepFacts.of(
                        Effect.valueOf(cells.get(2)), phases.getFirst(), phases.toArray(Phase[]::new))
                .ends(OutcomeKind.DONE, "As the table says.")
                .byHand("Nothing.");
        words(cells.get(4)).forEach(facts::after);
        return new TableStep(new StepId(cells.get(0)), cells.get(1), facts.build());
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isBlank());
    }

    private record TableStep(StepId id, String title, StepFacts facts) implements Step {

        @Override
        public ConnectedSystem system() {
            return ConnectedSystem.LASTDAY;
        }

        @Override
        public StepResult run(StepContext context) {
            return new Outcome.Done("Done.", Map.of());
        }
    }

    private record People() implements StepFamily {

        @Override
        public String prefix() {
            return "human";
        }

        @Override
        public Optional<Step> step(StepId id) {
            return Optional.of(new TableStep(id, "A person's task", facts()));
        }

        @Override
        public StepFacts facts() {
            return StepFacts.of(Effect.CHANGES, Phase.PREPARE, Phase.values())
                    .ends(OutcomeKind.DONE, "As the table says.")
                    .byHand("Do it.")
                    .build();
        }

        @Override
        public String title() {
            return "A person's task";
        }
    }
}
