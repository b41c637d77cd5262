package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.testing.Desk.HR;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedSteps;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A last day that moves, and clocks that are changed while a case waits. */
@CoreTest
class MovedDatesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private ScriptedSteps steps;

    @Autowired
    private RecomputedDates recomputed;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
    }

    private ResponseSpec move(UUID id, LocalDateTime accessEnds) {
        Map<String, Object> request = new HashMap<>();
        request.put("lastWorkingDay", accessEnds.toLocalDate().toString());
        request.put("accessEnds", accessEnds.toString());
        request.put("employmentEnds", accessEnds.toLocalDate().plusDays(3).toString());
        request.put("reason", "Agreed with the person");
        return desk.post(HR, "hr", "/api/leavers/" + id + "/dates", request);
    }

    private Instant timer(UUID id) {
        return jdbc.sql("select timer.duedate_ from act_ru_timer_job timer"
                        + " join leaver_case on process = timer.process_instance_id_ where id = ?")
                .param(id)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private static LocalDateTime in(int days) {
        return LocalDate.now(Desk.LONDON).plusDays(days).atTime(17, 30);
    }

    private static Instant instant(LocalDateTime london) {
        return london.atZone(Desk.LONDON).toInstant();
    }

    @Test
    void a_case_that_waits_for_approval_is_started_for_its_new_date() {
        UUID id = desk.start(Desk.inAMonth(world.person("Moved Before Approval")));

        move(id, in(40)).expectStatus().isOk();
        desk.approveWhole(id);

        assertThat(timer(id)).isEqualTo(instant(in(40)));
        assertThat(desk.look(id).get("dates").get("accessEnds").asString()).isEqualTo(in(40) + ":00");
    }

    @ParameterizedTest
    @CsvSource({"12", "90"})
    void a_scheduled_case_waits_for_its_new_date(int days) {
        UUID id = desk.approved(Desk.inAMonth(world.person("Moved To " + days)));

        move(id, in(days)).expectStatus().isOk();

        assertThat(timer(id)).isEqualTo(instant(in(days)));
        assertThat(desk.state(id)).isEqualTo("SCHEDULED");
        assertThat(jdbc.sql(
                                "select data::jsonb ->> 'reason' from custody_log where case_id = ? and type = 'DATES_MOVED'")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Agreed with the person");
    }

    @Test
    void a_date_moved_to_the_next_seconds_is_kept_to_the_second() {
        UUID id = desk.approved(Desk.inAMonth(world.person("Moved To Now")));
        LocalDateTime soon = LocalDateTime.now(Desk.LONDON).plusSeconds(2);

        move(id, soon).expectStatus().isOk();
        desk.awaitState(id, "CLOSED");

        assertThat(steps.named("entra.disable").calls(id))
                .hasSize(1)
                .allSatisfy(call -> assertThat(call.now()).isAfterOrEqualTo(instant(soon)));
    }

    @Test
    void a_date_in_the_past_and_dates_that_contradict_each_other_are_refused() {
        UUID id = desk.approved(Desk.inAMonth(world.person("Moved Wrongly")));

        assertThat(Desk.problem(move(id, in(-1)))).isEqualTo("date-in-past");
        Map<String, Object> contradiction = Map.of(
                "lastWorkingDay", in(9).toLocalDate().toString(),
                "employmentEnds", in(8).toLocalDate().toString(),
                "reason", "no");
        assertThat(Desk.problem(desk.post(HR, "hr", "/api/leavers/" + id + "/dates", contradiction)))
                .isEqualTo("dates-contradict");
        desk.post(Desk.IT, "it", "/api/leavers/" + id + "/dates", contradiction)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void a_contained_case_and_one_that_was_made_urgent_keep_their_dates() {
        UUID contained = desk.run(world.person("Contained Then Moved"));
        desk.awaitState(contained, "CLOSED");
        UUID urgent = desk.start(Desk.inAMonth(world.person("Urgent Then Moved")));
        steps.named("keycloak.disable")
                .does(urgent, context -> new StepResult.Waiting(context.now().plusSeconds(600), "HELD", "held", null));
        desk.urgent(urgent).expectStatus().isOk();

        assertThat(Desk.problem(move(contained, in(5)))).isEqualTo("wrong-state");
        assertThat(Desk.problem(move(urgent, in(5)))).isEqualTo("wrong-state");
    }

    /** Either the date moves and nothing is taken, or Contain begins and the date stays: never both. */
    @Test
    void of_a_move_and_a_containment_at_the_same_moment_one_wins() throws Exception {
        for (int round = 0; round < 6; round++) {
            UUID id = desk.approved(Desk.inAMonth(world.person("Racing Leaver " + round)));
            LocalDateTime moment = LocalDateTime.now(Desk.LONDON).plusSeconds(1);
            move(id, moment).expectStatus().isOk();
            Thread.sleep(Math.max(0, instant(moment).toEpochMilli() - System.currentTimeMillis() + 120L * round));

            int status =
                    move(id, in(60)).expectBody().returnResult().getStatus().value();

            if (status == 200) {
                Thread.sleep(1_200);
                assertThat(steps.named("entra.disable").calls(id)).isEmpty();
                assertThat(timer(id)).isEqualTo(instant(in(60)));
            } else {
                assertThat(status).isEqualTo(409);
                desk.awaitState(id, "CLOSED");
            }
        }
    }

    @Test
    void two_moves_at_once_leave_the_engine_and_the_case_of_one_mind() throws Exception {
        UUID id = desk.approved(Desk.inAMonth(world.person("Moved Twice At Once")));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> moves = List.of(
                    threads.submit(() -> move(id, in(50)).expectStatus().isOk()),
                    threads.submit(() -> move(id, in(70)).expectStatus().isOk()));
            for (Future<?> each : moves) {
                each.get();
            }
        }

        LocalDateTime kept =
                LocalDateTime.parse(desk.look(id).get("dates").get("accessEnds").asString());
        assertThat(timer(id)).isEqualTo(instant(kept));
    }

    @Test
    void changed_clocks_move_the_wait_with_the_time_on_the_wall() {
        ChangingZone.offset(1);
        Map<String, Object> request = Desk.inAMonth(world.person("Clock Change"));
        request.put("zone", ChangingZone.ID);
        UUID id = desk.approved(request);
        LocalDateTime ends = LocalDateTime.parse(String.valueOf(request.get("accessEnds")));
        assertThat(timer(id)).isEqualTo(ends.minusHours(1).toInstant(java.time.ZoneOffset.UTC));

        ChangingZone.offset(3);
        recomputed.look();
        recomputed.look();

        assertThat(timer(id)).isEqualTo(ends.minusHours(3).toInstant(java.time.ZoneOffset.UTC));
        assertThat(jdbc.sql("select count(*) from custody_log where case_id = ? and type = 'DATES_RECOMPUTED'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
