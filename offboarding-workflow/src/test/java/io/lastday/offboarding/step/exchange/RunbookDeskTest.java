package io.lastday.offboarding.step.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.chat.custody.CustodyEntry;
import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.leaver.CaseReader;
import io.lastday.offboarding.leaver.ClearStep;
import io.lastday.offboarding.leaver.StepStore;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Results on the database of a case whose step waits for one. */
@CoreTest
class RunbookDeskTest {

    private static final String STEP = ExchangeMailbox.ID.value();

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseReader cases;

    @Autowired
    private ClearStep clear;

    @Autowired
    private StepStore steps;

    @Autowired
    private CustodyLog custody;

    private final RunbookSeal seal = RunbookSamples.seal();
    private StoredRunbooks runbooks;
    private RunbookDesk desk;
    private UUID id;
    private FirmId firm;
    private Operator it;

    @BeforeEach
    void aCaseWhoseStepWaits() {
        runbooks = new StoredRunbooks(jdbc);
        desk = new RunbookDesk(cases, clear, runbooks, seal, custody, Clock.systemUTC());
        id = new Desk(port).start(Desk.inAMonth(world.person("A leaver with a mailbox")));
        firm = new FirmId(jdbc.sql("select firm from leaver_case where id = ?")
                .param(id)
                .query(String.class)
                .single());
        it = new Operator(Desk.IT, firm.value(), Set.of("it"), "it");
        jdbc.sql("update case_step set state = 'WAITING', outcome = 'NEEDS_HUMAN', reason_code = 'RUNBOOK_WAITS'"
                        + " where firm = ? and case_id = ? and step = ?")
                .params(firm.value(), id, STEP)
                .update();
    }

    private SignedRunbook issue(Duration ago) {
        Instant at = Instant.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
        SignedRunbook issued = seal.sign(new Runbook(
                firm,
                id,
                ExchangeMailbox.ID,
                "mailbox",
                "successor",
                RunbookSeal.nonce(),
                at,
                at.plus(Duration.ofDays(7))));
        runbooks.keep(issued);
        return issued;
    }

    @Test
    void theRunbookThatWaitsIsTheOneThatWasIssuedLastByteForByte() {
        issue(Duration.ofMinutes(10));
        SignedRunbook newest = issue(Duration.ofMinutes(5));

        assertThat(desk.waiting(it, id, STEP)).isEqualTo(newest);
        assertThatThrownBy(() -> desk.waiting(it, id, "entra.disable")).isInstanceOf(ProblemException.class);
    }

    @Test
    void nothingWaitsWhereTheRunbookHasExpired() {
        issue(Duration.ofDays(8));

        assertThatThrownBy(() -> desk.waiting(it, id, STEP)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aResultIsTakenOnceIsInTheCustodyLogAndSendsTheStepBackToWork() {
        String result = RunbookSamples.result(issue(Duration.ofMinutes(5)), "DONE", RunbookSamples.CONVERTED);

        assertThat(desk.take(it, id, STEP, result).sha256()).isEqualTo(SignedRunbook.sha256(result));

        assertThat(runbooks.after(firm, id))
                .hasValueSatisfying(after -> assertThat(after.isHeld()).isTrue());
        assertThat(custody.entries(firm, id)).extracting(CustodyEntry::type).contains("RUNBOOK_RESULT_TAKEN");
        assertThat(waitsForPerson()).isFalse();
        assertThatThrownBy(() -> desk.take(it, id, STEP, result)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aResultOfAnotherRunbookChangesNothing() {
        String old = RunbookSamples.result(issue(Duration.ofMinutes(10)), "DONE", RunbookSamples.CONVERTED);
        issue(Duration.ofMinutes(5));

        assertThatThrownBy(() -> desk.take(it, id, STEP, old))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nonce");

        assertThat(runbooks.after(firm, id)).isEmpty();
        assertThat(waitsForPerson()).isTrue();
    }

    private boolean waitsForPerson() {
        return steps.step(firm, id, ExchangeMailbox.ID).orElseThrow().needsHuman();
    }
}
