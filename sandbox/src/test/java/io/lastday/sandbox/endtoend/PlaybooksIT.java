package io.lastday.sandbox.endtoend;

import static io.lastday.sandbox.endtoend.TwelveLeavers.entra;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.client.Answer;
import io.lastday.sandbox.firm.Firm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Playbooks on the running engine that end otherwise than a departure does: one that prepares, one that is given back,
 * one that a firm drew itself. The others that end access are shown by {@link HardLeaversIT}.
 */
@Tag("long")
@ExtendWith(RunningSystem.Shared.class)
class PlaybooksIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final String DRAWN = "offboarding-workflow/src/test/resources/modellers/camunda-7.bpmn";

    private final RunningSystem system;
    private final Simulator simulator;
    private final Departures departures;
    private final HardCases cases;

    PlaybooksIT(RunningSystem system) {
        this.system = system;
        this.simulator = new Simulator(system);
        this.departures = new Departures(system);
        this.cases = new HardCases(system, simulator);
    }

    /** Prepare runs from the notice on; access ends on its hour whether or not somebody has prepared; the rest waits. */
    @Test
    void what_is_to_be_prepared_holds_nothing_up_that_contains_and_everything_that_takes_away() throws Exception {
        var ends = LocalDateTime.now(ZONE).withNano(0).plusSeconds(40).toString();
        var id = cases.approved(
                entra("kieran.hunter"), Map.of("playbook", "transfer", "urgent", false, "accessEnds", ends));

        departures.await(id, "asked to prepare", one -> asked(one, "human.data-list"), LONG);
        assertThat(simulator.isEnabled("kieran.hunter"))
                .as("access has not ended")
                .isTrue();
        departures.await(id, "contained", one -> one.path("containedAt").isString(), LONG);
        assertThat(simulator.isEnabled("kieran.hunter")).isFalse();
        var waiting = departures.await(id, "handed over", one -> asked(one, "human.listed-data"), LONG);
        assertThat(asked(waiting, "human.data-list")).as("still to be prepared").isTrue();
        assertThat(Departures.step(waiting, "entra.groups").path("state").asString())
                .isEqualTo("PENDING");
        assertThat(simulator.members("Marketing")).contains(Firm.entraId("kieran.hunter"));

        var closed = departures.closed(id, LONG);

        assertThat(closed.path("playbook").asString()).isEqualTo("transfer");
        assertThat(closed.path("approvals")).hasSize(2);
        assertThat(simulator.members("Marketing")).doesNotContain(Firm.entraId("kieran.hunter"));
    }

    /** Nothing is removed, so everything comes back: with another approver, and only as it was. */
    @Test
    void a_suspension_takes_access_away_and_gives_it_back_whole() throws Exception {
        var before = simulator.user("amy.stevens");
        try (var keycloak = new FirmKeycloak(system)) {
            var realm = keycloak.of("amy.stevens");
            var review = LocalDate.now(ZONE).plusDays(14).toString();
            var id = cases.approved(
                    entra("amy.stevens"),
                    Map.of("playbook", "suspension", "reviewDate", review, "contact", "The works council"));
            var closed = departures.closed(id, LONG);

            assertThat(closed.path("containedAt").isString()).isTrue();
            assertThat(simulator.isEnabled("amy.stevens")).isFalse();
            assertThat(keycloak.of("amy.stevens").enabled()).isFalse();
            assertThat(simulator.members("Marketing")).contains(Firm.entraId("amy.stevens"));
            assertThat(simulator.user("amy.stevens").path("assignedLicenses"))
                    .isEqualTo(before.path("assignedLicenses"));

            assertThat(restored(id).path("state").asString()).isEqualTo("RESTORED");
            assertThat(simulator.isEnabled("amy.stevens")).isTrue();
            assertThat(keycloak.of("amy.stevens")).isEqualTo(realm);
            assertThat(simulator.members("Marketing")).contains(Firm.entraId("amy.stevens"));
        }
    }

    private JsonNode restored(String id) {
        Answer answer = system.api()
                .post(
                        system.operator("approver"),
                        "/api/leavers/" + id + "/restoration",
                        Map.of("reason", "The inquiry has ended."));
        return answer.or("Restoring");
    }

    /** Drawn in a modeller, uploaded, tried on somebody, let in by a second person, run. */
    @Test
    void a_playbook_that_the_firm_drew_itself_runs_once_two_people_let_it_in() throws Exception {
        var draft = uploaded();
        var path = "/api/playbooks/drafts/" + draft.path("id").asString();
        var admin = system.operator("admin");
        var itself = system.api().post(admin, path + "/approval", Map.of("decision", "APPROVE", "comment", "Mine."));
        assertThat(itself.status()).as("the one who brought it").isIn(403, 409);
        system.api()
                .post(admin, path + "/dry-run", Map.of("person", entra("ian.harris")))
                .or("Trying it");
        assertThat(simulator.writes("ian.harris"))
                .as("a dry run writes nothing")
                .isEmpty();
        system.api()
                .post(
                        system.operator("approver"),
                        path + "/approval",
                        Map.of("decision", "APPROVE", "comment", "Seen."))
                .or("Letting it in");

        var id = cases.approved(entra("ian.harris"), Map.of("playbook", "our-sales"));
        var asked = departures.await(id, "asked", one -> asked(one, "human.collect-the-car-keys"), LONG);
        assertThat(asked.path("containedAt").isString()).isTrue();
        var closed = departures.closed(id, LONG);

        assertThat(closed.path("playbook").asString()).isEqualTo("our-sales");
        assertThat(Departures.step(closed, "entra.verify").path("outcome").asString())
                .isEqualTo("DONE");
        assertThat(simulator.isEnabled("ian.harris")).isFalse();
        assertThat(simulator.members("Sales")).as("it takes nothing else").contains(Firm.entraId("ian.harris"));
    }

    private JsonNode uploaded() throws IOException {
        Path file = system.checkout().resolve(DRAWN);
        return system.api()
                .upload(system.operator("admin"), "/api/playbooks/drafts?name=our-sales", file, "application/xml")
                .or("Uploading a playbook");
    }

    private static boolean asked(JsonNode view, String step) {
        return Departures.step(view, step).path("outcome").asString("").equals("NEEDS_HUMAN")
                && !Departures.step(view, step).path("state").asString("").equals("FINISHED");
    }
}
