package io.lastday.offboarding.playbook;

import static io.lastday.offboarding.playbook.ModellerFiles.drawnWith;
import static io.lastday.offboarding.playbook.PlaybookDesk.OTHER_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A playbook's uploads, tries and decisions, sent twice, happen once. */
@CoreTest
class SamePlaybookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();
    private PlaybookDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new PlaybookDesk(new Desk(port));
    }

    @Test
    void the_same_upload_makes_one_draft_and_gets_the_same_answer() {
        JsonNode first = Desk.json(desk.upload("our-same", drawnWith("bpmn-io"), key)
                .expectStatus()
                .isCreated());
        JsonNode again = Desk.json(desk.upload("our-same", drawnWith("bpmn-io"), key)
                .expectStatus()
                .isCreated());

        assertThat(again).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from playbook_draft where name = 'our-same'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void another_file_or_name_under_the_same_key_is_refused() {
        desk.upload("our-key", drawnWith("bpmn-io"), key).expectStatus().isCreated();

        assertThat(Desk.problem(desk.upload("our-key", drawnWith("signavio"), key)))
                .isEqualTo("idempotency-key-reused");
        assertThat(Desk.problem(desk.upload("our-other-key", drawnWith("bpmn-io"), key)))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_refused_file_gives_the_key_back() {
        desk.upload("our-mended", "<no-playbook/>", key).expectStatus().isEqualTo(422);

        desk.upload("our-mended", drawnWith("bpmn-io"), key).expectStatus().isCreated();
    }

    @Test
    void a_try_is_noted_once_and_keeps_nobody_s_plan() {
        String draft = desk.uploaded("our-tried", "bpmn-io");
        PersonId person = world.person("Tried Twice");

        JsonNode first =
                Desk.json(desk.dryRun(draft, person, key).expectStatus().isOk());
        JsonNode again =
                Desk.json(desk.dryRun(draft, person, key).expectStatus().isOk());

        assertThat(again.get("sections")).isEqualTo(first.get("sections"));
        assertThat(events(draft, "TRIED")).isEqualTo(1);
        assertThat(jdbc.sql("select body from idempotency_key where key = ?")
                        .params(key)
                        .query(String.class)
                        .single())
                .doesNotContain("Tried Twice", person.toString());
        assertThat(Desk.problem(desk.dryRun(draft, world.person("Tried Else"), key)))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void the_same_approval_is_one_version_and_no_conflict() {
        String draft = desk.uploaded("our-agreed", "bpmn-io");
        desk.dryRun(draft, world.person("Tried Before"), null).expectStatus().isOk();

        JsonNode first =
                Desk.json(desk.approve(draft, OTHER_ADMIN, key).expectStatus().isOk());
        JsonNode again =
                Desk.json(desk.approve(draft, OTHER_ADMIN, key).expectStatus().isOk());

        assertThat(again).isEqualTo(first);
        assertThat(first.get("version").asInt()).isEqualTo(1);
        assertThat(events(draft, "APPROVED")).isEqualTo(1);
    }

    private long events(String draft, String type) {
        return jdbc.sql("select count(*) from playbook_event where draft = ?::uuid and type = ?")
                .params(draft, type)
                .query(Long.class)
                .single();
    }
}
