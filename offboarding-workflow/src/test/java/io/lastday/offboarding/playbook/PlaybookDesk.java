package io.lastday.offboarding.playbook;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Two administrators who bring a playbook of the firm's own. */
final class PlaybookDesk {

    static final String ADMIN = "entra:55555555-5555-4555-8555-555555555555";
    static final String OTHER_ADMIN = "entra:66666666-6666-4666-8666-666666666666";

    private final Desk desk;

    PlaybookDesk(Desk desk) {
        this.desk = desk;
    }

    ResponseSpec upload(String name, String bpmn, @Nullable String key) {
        return desk.client()
                .post()
                .uri("/api/playbooks/drafts?name=" + name)
                .contentType(MediaType.APPLICATION_XML)
                .headers(headers -> {
                    headers.setBearerAuth(CoreTest.ISSUER.tokenOf(ADMIN, "admin"));
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .bodyValue(bpmn)
                .exchange();
    }

    String uploaded(String name, String modeller) {
        return Desk.json(upload(name, ModellerFiles.drawnWith(modeller), null)
                        .expectStatus()
                        .isCreated())
                .get("id")
                .asString();
    }

    ResponseSpec dryRun(String draft, PersonId person, @Nullable String key) {
        return post(ADMIN, draft, "dry-run", key, Map.of("person", person.toString()));
    }

    ResponseSpec approve(String draft, String by, @Nullable String key) {
        return post(by, draft, "approval", key, Map.of("decision", "APPROVE", "comment", "as agreed"));
    }

    /** Uploads a playbook and has it let in; gives the draft's id. */
    String letIn(String name, String modeller, PersonId triedOn) {
        String draft = uploaded(name, modeller);
        dryRun(draft, triedOn, null).expectStatus().isOk();
        approve(draft, OTHER_ADMIN, null).expectStatus().isOk();
        return draft;
    }

    ResponseSpec post(String by, String draft, String what, @Nullable String key, Object body) {
        return desk.client()
                .post()
                .uri("/api/playbooks/drafts/" + draft + "/" + what)
                .headers(headers -> {
                    headers.setBearerAuth(CoreTest.ISSUER.tokenOf(by, "admin"));
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .bodyValue(body)
                .exchange();
    }
}
