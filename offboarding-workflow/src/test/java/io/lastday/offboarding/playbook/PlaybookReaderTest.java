package io.lastday.offboarding.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlaybookReaderTest {

    private static final Set<StepId> KNOWN = Stream.of(
                    "lastday.guard-rails",
                    "lastday.approval",
                    "entra.disable",
                    "entra.revoke-sessions",
                    "keycloak.disable",
                    "keycloak.log-out",
                    "keycloak.offline-sessions",
                    "lastday.operator-account",
                    "teams.export",
                    "whatsapp.receive",
                    "chats.receive",
                    "entra.verify",
                    "keycloak.verify",
                    "lastday.residual-access",
                    "evidence.seal")
            .map(StepId::new)
            .collect(Collectors.toSet());

    private static String standard() {
        try (InputStream file = PlaybookReaderTest.class.getResourceAsStream("/playbooks/standard.bpmn")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Playbook read(String bpmn) {
        return new PlaybookReader(KNOWN)
                .read("standard", new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_standard_playbook_contains_first_and_proves_last() {
        Playbook playbook = read(standard());

        assertThat(playbook.version()).isEqualTo(3);
        assertThat(playbook.phases())
                .extracting(Playbook.PhasePlan::phase)
                .containsExactly(Phase.CONTAIN, Phase.PRESERVE, Phase.VERIFY, Phase.CLOSE);
        Playbook.PhasePlan contain = playbook.phases().getFirst();
        assertThat(contain.gates()).containsExactly(new StepId("lastday.guard-rails"));
        assertThat(contain.lanes())
                .containsExactly(
                        List.of(new StepId("entra.disable"), new StepId("entra.revoke-sessions")),
                        List.of(
                                new StepId("keycloak.disable"),
                                new StepId("keycloak.log-out"),
                                new StepId("keycloak.offline-sessions")),
                        List.of(new StepId("lastday.operator-account")));
        assertThat(playbook.steps()).last().isEqualTo(new StepId("evidence.seal"));
        assertThat(playbook.steps()).containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    static Stream<List<String>> broken() {
        return Stream.of(
                List.of("id=\"entra.disable\"", "id=\"entra.obey\"", "a flow leads to entra.disable"),
                List.of("entra.disable", "entra.obey", "entra.obey is not a step that Lastday knows"),
                List.of(
                        "<serviceTask id=\"teams.export\"",
                        "<scriptTask id=\"teams.export\"",
                        "scriptTask is not understood"),
                List.of(
                        "sourceRef=\"contain\" targetRef=\"preserve\"/>",
                        "sourceRef=\"contain\" targetRef=\"close\"/>",
                        "no flow leads to"),
                List.of(
                        "\"preserve-3\" sourceRef=\"teams.export\" targetRef=\"preserve-join\"",
                        "\"preserve-3\" sourceRef=\"teams.export\" targetRef=\"teams.export\"",
                        "does not come back together"),
                List.of("id=\"verify\" name", "id=\"burn\" name", "does not exist"),
                List.of("lastday:version=\"3\"", "", "lastday:version"),
                List.of(
                        "<definitions ",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions ",
                        "not readable XML"),
                List.of(
                        "targetRef=\"contain\"/>",
                        "targetRef=\"contain\"><conditionExpression>${true}</conditionExpression></sequenceFlow>",
                        "condition"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_playbook_that_goes_beyond_what_is_understood_is_refused_with_the_reason(List<String> change) {
        String bpmn = standard();
        assertThat(bpmn).contains(change.get(0));

        assertThatThrownBy(() -> read(bpmn.replace(change.get(0), change.get(1))))
                .isInstanceOf(BrokenPlaybook.class)
                .hasMessageContaining(change.get(2));
    }

    @Test
    void destroying_before_containing_is_refused() {
        List<Playbook.PhasePlan> phases = List.of(
                new Playbook.PhasePlan(Phase.REVOKE, List.of(new StepId("entra.verify")), List.of()),
                new Playbook.PhasePlan(Phase.CONTAIN, List.of(new StepId("entra.disable")), List.of()));

        assertThatThrownBy(() -> new Playbook("odd", "Odd", 1, phases))
                .isInstanceOf(BrokenPlaybook.class)
                .hasMessageContaining("contain may not come after revoke");
    }

    @Test
    void a_playbook_that_contains_nobody_is_refused() {
        List<Playbook.PhasePlan> phases =
                List.of(new Playbook.PhasePlan(Phase.CLOSE, List.of(new StepId("evidence.seal")), List.of()));

        assertThatThrownBy(() -> new Playbook("odd", "Odd", 1, phases)).hasMessageContaining("contains nobody");
    }
}
