package io.lastday.offboarding.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.Playbook.PhasePlan;
import io.lastday.offboarding.playbook.Terms;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flowable.bpmn.model.ExtensionElement;
import org.flowable.bpmn.model.ExternalWorkerServiceTask;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.junit.jupiter.api.Test;

/** The order in which an emitted process goes through the phases of its playbook. */
class EmittedProcessTest {

    private static PhasePlan phase(Phase phase, String... steps) {
        return new PhasePlan(phase, Stream.of(steps).map(StepId::new).toList(), List.of());
    }

    private static Process process(PhasePlan... phases) {
        return EmittedProcess.of(new Playbook("test", "Test", 1, Terms.USUAL, List.of(phases), Map.of(), null))
                .getMainProcess();
    }

    /** Everything that lies behind a node. */
    private static Set<String> behind(Process process, String from) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String node = open.pop();
            process.findFlowElementsOfType(SequenceFlow.class).stream()
                    .filter(flow -> flow.getSourceRef().equals(node))
                    .map(SequenceFlow::getTargetRef)
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return seen;
    }

    private static final Process PREPARED = process(
            phase(Phase.PREPARE, "chats.ask"),
            phase(Phase.CONTAIN, "entra.disable"),
            phase(Phase.PRESERVE, "teams.export"),
            phase(Phase.REVOKE, "entra.groups"),
            phase(Phase.CLOSE, "evidence.seal"));

    @Test
    void containment_never_waits_for_what_is_prepared() {
        assertThat(behind(PREPARED, "start")).contains("task_chats_ask", "contain-timer", "task_entra_disable");
        assertThat(behind(PREPARED, "task_chats_ask")).doesNotContain("contain-timer", "task_entra_disable");
        assertThat(behind(PREPARED, "contain-timer")).doesNotContain("task_chats_ask");
    }

    @Test
    void nothing_is_revoked_or_sealed_before_both_are_through() {
        assertThat(behind(PREPARED, "task_chats_ask"))
                .contains("prepared", "task_entra_groups", "task_evidence_seal", "end")
                .doesNotContain("task_teams_export");
        assertThat(behind(PREPARED, "task_teams_export")).contains("prepared");
        assertThat(behind(PREPARED, "prepared")).contains("task_entra_groups", "task_evidence_seal");
    }

    @Test
    void a_playbook_that_only_prepares_and_contains_ends_when_both_have() {
        Process process = process(phase(Phase.PREPARE, "chats.ask"), phase(Phase.CONTAIN, "entra.disable"));

        assertThat(behind(process, "prepared")).containsExactly("end");
        assertThat(behind(process, "task_entra_disable")).contains("prepared");
    }

    private static String topic(Process process, String task) {
        return ((ExternalWorkerServiceTask) process.getFlowElement(task)).getTopic();
    }

    private static String category(Process process, String element) {
        Map<String, List<ExtensionElement>> said =
                process.getFlowElement(element).getExtensionElements();
        return said.getOrDefault("jobCategory", List.of()).getFirst().getElementText();
    }

    @Test
    void whoever_becomes_due_goes_before_whoever_is_being_contained_and_both_before_all_else() {
        Process process = process(
                phase(Phase.CONTAIN, "lastday.guard-rails", "entra.disable"), phase(Phase.REVOKE, "entra.groups"));

        assertThat(category(process, "contain-timer")).isEqualTo(Lane.FIRST.key());
        assertThat(topic(process, "task_lastday_guard__rails")).isEqualTo(Lane.FIRST.key());
        assertThat(topic(process, "task_entra_disable")).isEqualTo(Lane.CONTAIN.key());
        assertThat(topic(process, "task_entra_groups")).isEqualTo(Lane.OTHER.key());
    }

    @Test
    void what_a_step_leaves_behind_has_the_lane_of_what_it_leads_to() {
        Process process = process(
                phase(Phase.CONTAIN, "lastday.guard-rails", "entra.disable"), phase(Phase.REVOKE, "entra.groups"));

        for (String element : List.of(
                "task_lastday_guard__rails",
                "timer_lastday_guard__rails",
                "task_entra_disable",
                "timer_entra_disable")) {
            assertThat(category(process, element)).as(element).isEqualTo(Lane.CONTAIN.key());
        }
        assertThat(category(process, "task_entra_groups")).isEqualTo(Lane.OTHER.key());
    }

    @Test
    void where_no_gate_stands_before_containment_every_branch_begins_with_a_first_step() {
        PhasePlan side = new PhasePlan(
                Phase.CONTAIN,
                List.of(),
                List.of(
                        List.of(new StepId("entra.disable"), new StepId("entra.revoke-sessions")),
                        List.of(new StepId("keycloak.disable"))));

        Process process = process(side);

        assertThat(topic(process, "task_entra_disable")).isEqualTo(Lane.FIRST.key());
        assertThat(topic(process, "task_entra_revoke__sessions")).isEqualTo(Lane.CONTAIN.key());
        assertThat(topic(process, "task_keycloak_disable")).isEqualTo(Lane.FIRST.key());
    }
}
