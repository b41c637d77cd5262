package io.lastday.offboarding.step.human;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A task for a person, from the playbook's words to the alarm of one that nobody does. */
@CoreTest
class HumanTaskTest {

    private static final String STEP = "human.collect-laptop";

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private StepCatalogue catalogue;

    @Autowired
    private OverdueTasks overdue;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private UUID id;
    private Step step;

    @BeforeEach
    void startACase() {
        desk = new Desk(port);
        world.headcount(250);
        id = desk.start(Desk.inAMonth(world.person("Leaver With Task " + UUID.randomUUID())));
        jdbc.sql("insert into case_step (firm, case_id, step, phase, position, system, title, state)"
                        + " select firm, id, ?, 'DEVICES', 999, 'PEOPLE', 'Collect the laptop', 'RUNNING'"
                        + " from leaver_case where id = ?")
                .params(STEP, id)
                .update();
        step = catalogue.find(new StepId(STEP)).orElseThrow();
    }

    private StepContext context(CaseBrief brief) {
        StepContext any = RemoteWire.context(null);
        return new StepContext(new FirmId("harbour-finch"), id, any.accounts(), any.dates(), null, 1, any.now(), brief);
    }

    private CaseBrief told(String due) {
        return CaseBrief.NONE.withSettings(
                Map.of("title", "Collect the laptop", "text", "Fetch it and its charger.", "due", due));
    }

    private void waiting() {
        jdbc.sql("update case_step set state = 'WAITING', outcome = 'NEEDS_HUMAN', reason_code = 'HUMAN_TASK'"
                        + " where case_id = ? and step = ?")
                .params(id, STEP)
                .update();
    }

    @Test
    void a_task_is_shown_with_its_words_and_its_due_date() {
        assertThat(step.run(context(told("P3D"))))
                .isEqualTo(new Outcome.NeedsHuman(
                        HumanTask.HUMAN_TASK,
                        "Fetch it and its charger. Due by Mon 23 November 2026, 17:00 (Europe/London). Complete this step"
                                + " and say what you did."));
        assertThat(step.run(context(CaseBrief.NONE)))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.detail()).startsWith("Collect laptop. Due by Fri 27 November 2026"));
    }

    @Test
    void a_persons_word_ends_it_and_the_evidence_says_that_it_is_one() {
        CaseBrief said = told("P3D")
                .claimed(
                        new CaseBrief.Claim("entra:it", "It lies in the safe.", Instant.parse("2026-11-22T09:00:00Z")));

        assertThat(step.run(context(said))).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.detail()).contains("It lies in the safe.");
            assertThat(done.evidence()).containsEntry("saidBy", "entra:it").containsEntry("proof", "a person's word");
        });
    }

    @Test
    void the_case_shows_when_it_is_due_and_alarms_only_while_it_is_late_and_open() {
        step.run(context(told("P0D")));
        waiting();
        overdue.look();

        JsonNode leaver = desk.look(id);
        assertThat(leaver.get("alarms").isEmpty()).isTrue();
        assertThat(desk.step(id, STEP).get("dueAt").asString()).isNotBlank();

        jdbc.sql("update leaver_case set access_ends = access_ends - interval '60 days' where id = ?")
                .param(id)
                .update();
        overdue.look();
        overdue.look();
        JsonNode alarm = desk.look(id).get("alarms").get(0);
        assertThat(alarm.get("code").asString()).isEqualTo("TASK_OVERDUE");
        assertThat(alarm.get("what").asString()).contains("Collect the laptop");

        jdbc.sql("update case_step set state = 'FINISHED', outcome = 'DONE' where case_id = ? and step = ?")
                .params(id, STEP)
                .update();
        overdue.look();
        assertThat(desk.look(id).get("alarms").isEmpty()).isTrue();
    }

    @Test
    void what_is_called_otherwise_is_no_task() {
        assertThat(catalogue.find(new StepId("humane.task"))).isEmpty();
        assertThat(Due.of("in a week")).isEqualTo(Due.of(null));
    }
}
