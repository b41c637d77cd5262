package io.lastday.offboarding.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.offboarding.playbook.Finding.Rule;
import io.lastday.offboarding.playbook.Finding.Weight;
import io.lastday.offboarding.playbook.PlaybookReader.Reading;
import io.lastday.offboarding.playbook.Terms.Access;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookReaderTest {

    private static final PlaybookReader READER = new PlaybookReader(TableSteps.catalogue());

    private static String drawnWith(String modeller) {
        return resource("/modellers/" + modeller + ".bpmn");
    }

    private static String resource(String path) {
        try (InputStream file = PlaybookReaderTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reading examine(String bpmn) {
        return READER.examine("sales", bpmn.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_first_playbook_is_still_read_for_the_cases_that_pinned_it() {
        Playbook playbook = READER.readKept(
                "standard", resource("/playbooks/standard.1.bpmn").getBytes(StandardCharsets.UTF_8));

        assertThat(playbook.version()).isEqualTo(1);
        assertThat(playbook.steps()).doesNotContain(new StepId("lastday.operator-account"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn-io", "camunda-7", "camunda-8", "signavio"})
    void a_playbook_from_a_common_modeller_is_read(String modeller) {
        Reading reading = examine(drawnWith(modeller));

        assertThat(reading.findings()).allMatch(finding -> finding.weight() == Weight.NOTE);
        Playbook playbook = ((Reading.Understood) reading).playbook();
        assertThat(playbook.title()).isEqualTo("Sales departure");
        assertThat(playbook.terms().access()).isEqualTo(Access.ENDS);
        assertThat(playbook.phases())
                .extracting(Playbook.PhasePlan::phase)
                .containsExactly(Phase.CONTAIN, Phase.PRESERVE, Phase.HAND_OVER, Phase.VERIFY, Phase.CLOSE);
        assertThat(playbook.phases().getFirst().gates()).containsExactly(new StepId("lastday.guard-rails"));
        assertThat(playbook.phases().getFirst().lanes())
                .containsExactlyInAnyOrder(
                        List.of(new StepId("entra.disable"), new StepId("entra.revoke-sessions")),
                        List.of(
                                new StepId("keycloak.disable"),
                                new StepId("keycloak.log-out"),
                                new StepId("keycloak.offline-sessions")),
                        List.of(new StepId("lastday.operator-account")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn-io", "camunda-7", "camunda-8", "signavio"})
    void a_user_task_becomes_something_that_a_person_does(String modeller) {
        Playbook playbook = ((Reading.Understood) examine(drawnWith(modeller))).playbook();

        StepId task = new StepId("human.collect-the-car-keys");
        assertThat(playbook.steps()).contains(task);
        assertThat(playbook.settings(task))
                .containsEntry("title", "Collect the car keys")
                .containsEntry("due", "P7D")
                .containsEntry("text", "The keys of the pool car, and its fuel card.");
    }

    static Stream<Arguments> refused() {
        return Stream.concat(refusedFirst(), refusedThen());
    }

    private static Stream<Arguments> refusedFirst() {
        String task = "<bpmn:serviceTask id=\"entra.disable\"";
        return Stream.of(
                refused(Rule.SCRIPT, "entra.disable", task, "<bpmn:scriptTask id=\"entra.disable\""),
                refused(
                        Rule.SCRIPT,
                        "script",
                        "<bpmn:documentation>The keys",
                        "<bpmn:script>rm()</bpmn:script><bpmn:documentation>The keys"),
                refused(
                        Rule.EXPRESSION,
                        "conditionExpression",
                        "targetRef=\"contain\" />",
                        "targetRef=\"contain\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\""
                                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">${true}"
                                + "</bpmn:conditionExpression></bpmn:sequenceFlow>"),
                refused(
                        Rule.LISTENER,
                        "executionListener",
                        "<bpmn:serviceTask id=\"keycloak.disable\" name=\"Disable the Keycloak account\">",
                        "<bpmn:serviceTask id=\"keycloak.disable\" name=\"Disable the Keycloak account\">"
                                + "<bpmn:extensionElements><camunda:executionListener class=\"a.B\" event=\"start\" />"
                                + "</bpmn:extensionElements>"),
                refused(
                        Rule.FOREIGN_NAMESPACE,
                        "entra.disable",
                        task,
                        task + " camunda:expression=\"${runtime.exec('x')}\""),
                refused(Rule.FOREIGN_NAMESPACE, "entra.disable", task, task + " camunda:asyncBefore=\"true\""),
                refused(
                        Rule.FOREIGN_NAMESPACE,
                        "field",
                        "<bpmn:documentation>The keys",
                        "<bpmn:extensionElements><camunda:field name=\"x\" /></bpmn:extensionElements>"
                                + "<bpmn:documentation>The keys"));
    }

    private static Stream<Arguments> refusedThen() {
        String task = "<bpmn:serviceTask id=\"entra.disable\"";
        return Stream.of(
                refused(
                        Rule.NOT_UNDERSTOOD,
                        "contain",
                        "<bpmn:subProcess id=\"contain\"",
                        "<bpmn:callActivity id=\"contain\""),
                refused(Rule.NOT_UNDERSTOOD, "entra.disable", task, task + " isForCompensation=\"true\""),
                refused(
                        Rule.NOT_UNDERSTOOD,
                        "timerEventDefinition",
                        "<bpmn:startEvent id=\"StartEvent_",
                        "<bpmn:startEvent id=\"first\"><bpmn:timerEventDefinition /></bpmn:startEvent>"
                                + "<bpmn:startEvent id=\"StartEvent_"),
                refused(Rule.UNKNOWN_STEP, "entra.obey", "entra.disable\"", "entra.obey\""),
                refused(
                        Rule.UNKNOWN_STEP,
                        "entra.disable",
                        "name=\"Disable the Entra account\"",
                        "name=\"Seal the evidence bag\""),
                refused(Rule.UNKNOWN_PHASE, "burn", "\"verify\"", "\"burn\"", "name=\"Verify\"", "name=\"Burn\""),
                refused(Rule.FLOW, "contain", "targetRef=\"preserve\" />", "targetRef=\"nowhere\" />"),
                refused(
                        Rule.FLOW,
                        "close",
                        "sourceRef=\"verify\" targetRef=\"close\"",
                        "sourceRef=\"verify\" targetRef=\"verify\""));
    }

    private static Arguments refused(Rule rule, String element, String... changes) {
        return Arguments.of(rule, element, List.of(changes));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_goes_beyond_a_playbook_is_refused_with_its_line(Rule rule, String element, List<String> changes) {
        String bpmn = drawnWith("camunda-7");
        for (int i = 0; i < changes.size(); i += 2) {
            assertThat(bpmn).contains(changes.get(i));
            bpmn = bpmn.replace(changes.get(i), changes.get(i + 1));
        }
        if (changes.get(1).startsWith("<bpmn:scriptTask")) {
            bpmn = bpmn.replaceFirst("(?s)(<bpmn:scriptTask.*?)</bpmn:serviceTask>", "$1</bpmn:scriptTask>");
        }
        bpmn = changes.get(1).startsWith("<bpmn:callActivity")
                ? bpmn.replaceFirst("(?s)(<bpmn:callActivity.*?)</bpmn:subProcess>", "$1</bpmn:callActivity>")
                : bpmn;

        Reading reading = examine(bpmn);

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        List<String> lines = bpmn.lines().toList();
        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            if (rule != Rule.FLOW) {
                assertThat(finding.element()).isEqualTo(element);
                assertThat(lines.get(finding.line() - 1)).contains(element);
            }
        });
    }

    @Test
    void a_document_type_is_refused_before_anything_is_fetched() {
        String bpmn = drawnWith("bpmn-io")
                .replace(
                        "<bpmn:definitions ",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<bpmn:definitions ");

        assertThat(examine(bpmn).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.DOCTYPE);
            assertThat(finding.line()).isEqualTo(2);
        });
    }

    @Test
    void a_tag_over_several_lines_is_found_where_it_begins() {
        String bpmn = drawnWith("camunda-7")
                .replace(
                        "<bpmn:serviceTask id=\"entra.disable\"",
                        "<bpmn:serviceTask\n\n  obey=\"me\" id=\"entra.disable\"\n");
        long line = 1
                + bpmn.substring(0, bpmn.indexOf("<bpmn:serviceTask\n\n"))
                        .lines()
                        .count()
                - 1;

        assertThat(examine(bpmn).findings()).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo("entra.disable");
            assertThat(finding.what()).contains("obey=\"me\"");
            assertThat((long) finding.line()).isEqualTo(line);
        });
    }

    @Test
    void every_fault_is_told_not_only_the_first() {
        String bpmn = drawnWith("camunda-7")
                .replace("entra.disable\"", "entra.obey\"")
                .replace("keycloak.disable\"", "keycloak.obey\"");

        assertThat(examine(bpmn).findings())
                .filteredOn(finding -> finding.rule() == Rule.UNKNOWN_STEP)
                .extracting(Finding::element)
                .containsExactly("entra.obey", "keycloak.obey");
    }

    @Test
    void what_is_no_utf8_or_no_xml_is_refused() {
        assertThat(READER.examine("sales", new byte[] {(byte) 0xc3, (byte) 0x28})
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.NOT_XML);
        assertThat(examine("<definitions>").findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.NOT_XML);
        assertThat(examine("<html/>").findings()).extracting(Finding::rule).contains(Rule.NOT_UNDERSTOOD);
        assertThat(READER.examine("sales", new byte[Markup.MAX_BYTES + 1]).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.SIZE);
    }

    @Test
    void a_tower_of_elements_is_refused_and_breaks_nothing() {
        String tower = "<a>".repeat(100_000) + "</a>".repeat(100_000);

        assertThat(examine(tower).findings()).extracting(Finding::rule).containsExactly(Rule.SIZE);
    }

    @Test
    void the_terms_are_read_and_odd_ones_are_refused() {
        byte[] drawn =
                Drawing.whole("lastday:neutral=\"Account pause\" lastday:approvals=\"2\" lastday:review=\"required\"");

        Terms terms =
                ((Reading.Understood) READER.examine("x", drawn)).playbook().terms();

        assertThat(terms.neutral()).isEqualTo("Account pause");
        assertThat(terms.approvals()).isEqualTo(2);
        assertThat(terms.review()).isTrue();
        assertThat(terms.contact()).isFalse();
        assertThat(READER.examine("x", Drawing.whole("lastday:access=\"perhaps\""))
                        .findings())
                .extracting(Finding::rule)
                .contains(Rule.TERMS);
        assertThat(READER.examine("x", Drawing.whole("lastday:obey=\"me\"")).findings())
                .extracting(Finding::rule)
                .contains(Rule.TERMS);
    }

    @Test
    void a_shipped_playbook_with_a_fault_says_all_of_it() {
        assertThatThrownBy(() -> READER.read("x", Drawing.whole("lastday:version=\"0\"")))
                .isInstanceOf(BrokenPlaybook.class)
                .hasMessageContaining("line 2, drawn")
                .hasMessageContaining("lastday:version");
    }
}
