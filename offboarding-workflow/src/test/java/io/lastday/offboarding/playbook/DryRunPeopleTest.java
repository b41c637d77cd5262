package io.lastday.offboarding.playbook;

import static io.lastday.offboarding.playbook.PlaybookDesk.ADMIN;
import static io.lastday.offboarding.playbook.PlaybookDesk.OTHER_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Who decides on a playbook finds somebody to try it on, and learns no more of people than that takes. */
@CoreTest
class DryRunPeopleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    private Desk desk;
    private PlaybookDesk playbooks;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
        playbooks = new PlaybookDesk(desk);
    }

    private ResponseSpec search(String draft, String query) {
        return desk.get(ADMIN, "admin", "/api/playbooks/drafts/" + draft + "/people?q=" + query);
    }

    @Test
    void an_administrator_finds_somebody_and_tries_the_draft_on_them() {
        PersonId person = world.person("Findable Admin");
        String draft = playbooks.uploaded("our-search", "bpmn-io");

        JsonNode found =
                Desk.json(search(draft, "Findable").expectStatus().isOk()).get("items");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("person").asString()).isEqualTo(person.toString());
        playbooks.dryRun(draft, person, null).expectStatus().isOk();
    }

    @Test
    void nothing_is_told_but_what_tells_namesakes_apart() {
        world.person("Modest Person");
        String draft = playbooks.uploaded("our-modest", "bpmn-io");

        JsonNode item = Desk.json(search(draft, "Modest").expectStatus().isOk())
                .get("items")
                .get(0);

        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder("person", "displayName", "jobTitle", "department", "manager", "email");
    }

    @Test
    void the_search_ends_with_the_decision_and_needs_a_draft() {
        String draft = playbooks.letIn("our-searched", "bpmn-io", world.person("Tried Once"));

        assertThat(Desk.problem(search(draft, "Tried"))).isEqualTo("draft-decided");
        assertThat(Desk.problem(search("00000000-0000-4000-8000-00000000000a", "Tried")))
                .isEqualTo("no-such-playbook");
        assertThat(desk.get(OTHER_ADMIN, "admin", "/api/people?q=Tried")
                        .returnResult(Void.class)
                        .getStatus())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_search_for_everybody_is_refused() {
        String draft = playbooks.uploaded("our-short", "bpmn-io");

        search(draft, "T").expectStatus().isBadRequest();
    }
}
