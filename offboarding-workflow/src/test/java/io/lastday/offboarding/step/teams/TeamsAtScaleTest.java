package io.lastday.offboarding.step.teams;

import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepResult;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Long histories, read in many windows side by side: each message once, whatever goes wrong. */
class TeamsAtScaleTest {

    private static final int MANY = 5_000;

    private final InMemoryIntake intake = new InMemoryIntake();
    private FakeTeams teams;

    @BeforeEach
    void begin() throws IOException {
        teams = new FakeTeams();
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(900));
        for (int i = 0; i < MANY; i++) {
            // some share their moment, as messages of a script do: borders must not lose them
            at = i % 7 == 0 ? at : at.plus(Duration.ofMinutes(250));
            teams.add(new FakeTeams.Message(Integer.toString(i), at, at));
        }
    }

    @AfterEach
    void end() {
        teams.close();
    }

    @Test
    void thousandsOfMessagesComeExactlyOnceThroughThrottlesResetsDoublesAndEmptyPages() {
        teams.odd = 0.05;

        assertThat(untilDone()).isInstanceOf(Outcome.Done.class);

        assertThat(ids()).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(teams.throttles).hasPositiveValue();
    }

    @Test
    void whereverTheProcessDiesTheNextOneGoesOnWithNothingLostOrDoubled() {
        teams.odd = 0.01;
        intake.putsUntilDeath = 0;
        StepResult result = run(null);
        int deaths = 0;
        while (!(result instanceof Outcome.Done)) {
            assertThat(++deaths).isLessThan(40);
            intake.putsUntilDeath = 1;
            result = run(result instanceof StepResult.Waiting waiting ? waiting.cursor() : null);
        }

        assertThat(deaths).isGreaterThan(3);
        assertThat(ids()).hasSize(MANY).doesNotHaveDuplicates();
    }

    /** The links count messages: one that leaves a window hides the one that moves up onto a page already read. */
    @Test
    void aReactionThatMovesAMessageWhileItsWindowIsReadHidesNoOther() {
        AtomicBoolean once = new AtomicBoolean();
        teams.atCall = () -> {
            if (teams.calls.get() == 60 && once.compareAndSet(false, true)) {
                for (int i = 0; i < MANY; i += 40) {
                    teams.touch(Integer.toString(i), Instant.now().truncatedTo(ChronoUnit.MILLIS));
                }
            }
        };

        assertThat(untilDone()).isInstanceOf(Outcome.Done.class);

        assertThat(once).isTrue();
        assertThat(ids().stream().distinct()).hasSize(MANY);
        assertThat(versions()).doesNotHaveDuplicates();
    }

    @Test
    void aHistoryOfManyPagesCostsFewCallsMoreThanItsPages() {
        assertThat(untilDone()).isInstanceOf(Outcome.Done.class);

        assertThat(teams.calls.get()).isLessThan(MANY / 50 * 2);
    }

    private StepResult untilDone() {
        StepResult result = run(null);
        for (int i = 0; i < 50 && !(result instanceof Outcome.Done); i++) {
            result = run(result instanceof StepResult.Waiting waiting ? waiting.cursor() : null);
        }
        return result;
    }

    /** Each run as of a new process: nothing is kept but what the archive keeps. */
    private StepResult run(@Nullable String cursor) {
        return new TeamsExport(new TeamsMessages(teams.graph()), intake, Clock.systemUTC()).run(context(cursor));
    }

    private List<String> ids() {
        return messages().stream().map(m -> m.path("id").asString()).toList();
    }

    private List<String> versions() {
        return messages().stream()
                .map(m -> m.path("id").asString() + " " + m.path("etag").asString())
                .toList();
    }

    private List<JsonNode> messages() {
        List<JsonNode> all = new ArrayList<>();
        intake.parts.forEach((key, json) -> {
            if (Segments.isSegment(key)) {
                JsonMapper.shared().readTree(json).forEach(all::add);
            }
        });
        return all;
    }
}
