package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.testing.Desk.APPROVER;
import static io.lastday.offboarding.testing.Desk.HR;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who else a case involves, and that the person who was chosen is the one who is meant. */
@CoreTest
class InvolvedTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private CaseStore cases;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
        world.headcount(100_000);
    }

    private Map<String, Object> leaving(String name, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Desk.inAMonth(world.person(name)));
        request.putAll(more);
        return request;
    }

    private String problem(Map<String, Object> request) {
        return Desk.problem(desk.post(HR, "hr", "/api/leavers", request));
    }

    @Test
    void a_successor_is_resolved_and_pinned_with_every_account() {
        PersonId successor = world.person("Successor Person");
        UUID id = desk.start(leaving("Succeeded Leaver", Map.of("successor", successor.toString())));

        Involved involved =
                cases.find(new FirmId("harbour-finch"), id).orElseThrow().involved();

        assertThat(involved.successor()).isNotNull();
        assertThat(involved.successor().in(ConnectedSystem.KEYCLOAK)).isPresent();
        assertThat(desk.look(id).get("involved").get("successor").asString()).isEqualTo("Successor Person");
    }

    @Test
    void a_successor_given_by_name_stays_a_note_and_no_account_is_guessed() {
        UUID id = desk.start(leaving("Noted Leaver", Map.of("successor", "Somebody Else")));

        JsonNode involved = desk.look(id).get("involved");

        assertThat(involved.get("successor").asString()).isEqualTo("Somebody Else");
        assertThat(involved.get("successorPerson").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"successor", "manager", "newRole"})
    void somebody_whom_nobody_knows_or_who_is_the_leaver_is_refused(String field) {
        Map<String, Object> own = leaving("Own Successor", Map.of());
        own.put(field, own.get("person"));

        assertThat(problem(own)).isEqualTo("unfit-person");
        assertThat(problem(leaving("Unknown Successor", Map.of(field, "entra:nobody-at-all"))))
                .isEqualTo("unfit-person");
    }

    @Test
    void contact_and_review_date_are_shown_and_the_next_of_kin_to_hr_only() {
        UUID id = desk.start(leaving(
                "Absent Person",
                Map.of("contact", "The front desk", "reviewDate", "2027-05-01", "nextOfKin", "By letter")));

        JsonNode hr = desk.look(id).get("involved");
        JsonNode approver =
                Desk.json(desk.get(APPROVER, "approver", "/api/leavers/" + id)).get("involved");

        assertThat(hr.get("contact").asString()).isEqualTo("The front desk");
        assertThat(hr.get("reviewDate").asString()).isEqualTo("2027-05-01");
        assertThat(hr.get("nextOfKin").asString()).isEqualTo("By letter");
        assertThat(approver.has("nextOfKin")).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Zoë  Pérez, zoë pérez, true", "Sam Taylor, Sam Tailor, false", "Sam Taylor, Sam, false"})
    void the_typed_name_has_to_be_that_of_the_chosen_person(String name, String typed, boolean same) {
        Map<String, Object> request = leaving(name, Map.of("confirmName", typed));

        if (same) {
            assertThat(desk.start(request)).isNotNull();
        } else {
            assertThat(problem(request)).isEqualTo("name-differs");
        }
    }
}
