package io.lastday.offboarding.leaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sheet that takes longer to try than anybody waits for an answer. */
@CoreTest
class ImportTriesTest {

    private static final Operator HR = new Operator(Desk.HR, "harbour-finch", Set.of("hr"), "Helen");
    private static final Operator OTHER = new Operator(Desk.SECOND, "harbour-finch", Set.of("hr"), "Howard");
    private static final String COLUMNS = "person,lastWorkingDay,zone,reason\n";

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private TriedSheet sheets;

    @Autowired
    private ImportTryStore store;

    @Autowired
    private JdbcClient jdbc;

    private final CountDownLatch answer = new CountDownLatch(1);

    /** Waits for nothing: a sheet is a long one until somebody answers. */
    private ImportTries tries;

    @BeforeEach
    void wire() {
        world.headcount(100_000);
        tries = new ImportTries(sheets, store, Clock.systemUTC(), Duration.ZERO);
    }

    @AfterEach
    void end() {
        answer.countDown();
        tries.stop();
    }

    /** A sheet of one, about whom no directory answers before {@link #answer}. */
    private String sheetOf(String name) {
        PersonId person = world.person(name);
        world.holds(person, answer);
        return COLUMNS + person + ",2099-01-29,Europe/London,Redundancy\n";
    }

    private UUID begun(String csv) {
        ImportView view = tries.tried(HR, csv);
        assertThat(view.state()).isEqualTo("TRYING");
        assertThat(view.total()).isEqualTo(1);
        return Objects.requireNonNull(view.id());
    }

    private ImportView ended(UUID id) throws InterruptedException {
        answer.countDown();
        Instant end = Instant.now().plusSeconds(30);
        while (tries.one(HR, id).state().equals("TRYING")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
        return tries.one(HR, id);
    }

    @Test
    void it_is_followed_until_it_says_what_a_start_would_say() throws InterruptedException {
        ImportView result = ended(begun(sheetOf("Followed Long")));

        assertThat(result.state()).isEqualTo("DRY_RUN");
        assertThat(result.id()).isNull();
        assertThat(result.tried()).isEqualTo(1);
        assertThat(result.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo("READY"));
    }

    @Test
    void it_is_told_to_nobody_but_who_sent_it() {
        UUID id = begun(sheetOf("Told Nobody"));

        assertThatThrownBy(() -> tries.one(OTHER, id)).isInstanceOf(ProblemException.class);
        new Desk(port)
                .get(Desk.SECOND, "hr", "/api/leavers/imports/tries/" + id)
                .expectStatus()
                .isNotFound();
        new Desk(port)
                .get(Desk.HR, "hr", "/api/leavers/imports/tries/" + id)
                .expectStatus()
                .isOk();
    }

    @Test
    void one_that_is_lost_with_its_replica_is_said_to_have_stopped() throws InterruptedException {
        UUID id = begun(sheetOf("Lost Halfway"));
        ended(id);
        jdbc.sql("update import_try set state = 'TRYING', result = null, seen_at = now() - interval '31 seconds'"
                        + " where id = ?")
                .params(id)
                .update();

        assertThat(tries.one(HR, id).state()).isEqualTo("STOPPED");
    }

    @Test
    void it_is_forgotten_after_a_day() throws InterruptedException {
        UUID id = begun(sheetOf("Forgotten Soon"));
        ended(id);
        jdbc.sql("update import_try set requested_at = now() - interval '25 hours' where id = ?")
                .params(id)
                .update();

        tries.tried(HR, sheetOf("Comes After"));

        assertThatThrownBy(() -> tries.one(HR, id)).isInstanceOf(ProblemException.class);
    }
}
