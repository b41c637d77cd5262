package io.lastday.offboarding.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.remediation.Remediation.Asked;
import io.lastday.offboarding.remediation.Remediation.Ending;
import io.lastday.offboarding.remediation.Remediation.State;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedRequiredActions;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.failure.RemoteFailure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@CoreTest
class RemediationsTest {

    private static final String PATH = "/api/remediations";
    private static final FirmId FIRM = new FirmId("harbour-finch");

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private ScriptedRequiredActions keycloak;

    @Autowired
    private RemediationStore store;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private PersonId.Entra person;
    private String account;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
        person = (PersonId.Entra) world.person("Without Factor");
        account = "kc-" + person.id();
    }

    private ResponseSpec ask(String by, @Nullable String key, String action) {
        return desk.client()
                .post()
                .uri(PATH)
                .headers(headers -> {
                    headers.setBearerAuth(CoreTest.ISSUER.tokenOf(by, "it"));
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .bodyValue(Map.of(
                        "person", person.toString(),
                        "action", action,
                        "findings", List.of("6f1c2d0a-5f0e-4a55-9d0c-0a1f6f3c1a11")))
                .exchange();
    }

    private String asked() {
        return Desk.json(ask(Desk.IT, null, "CONFIGURE_TOTP").expectStatus().isCreated())
                .get("id")
                .asString();
    }

    private ResponseSpec decide(String by, String id, String decision) {
        return desk.post(by, "approver", PATH + "/" + id + "/approval", Map.of("decision", decision));
    }

    private JsonNode look(String id) {
        return Desk.json(desk.get(Desk.IT, "it", PATH + "/" + id).expectStatus().isOk());
    }

    /** Asked for, approved, and at its end. */
    private JsonNode finished() {
        String id = asked();
        decide(Desk.APPROVER, id, "APPROVE").expectStatus().isOk();
        return finished(id);
    }

    private JsonNode finished(String id) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        JsonNode now = look(id);
        while (!now.get("state").asString().equals("FINISHED")) {
            assertThat(System.nanoTime()).as(now.toString()).isLessThan(until);
            pause();
            now = look(id);
        }
        return now;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void ends(JsonNode one, String outcome, @Nullable String reason) {
        assertThat(one.get("outcome").asString()).isEqualTo(outcome);
        assertThat(one.get("reasonCode").asString(null)).isEqualTo(reason);
    }

    @Test
    void asked_for_approved_by_another_and_read_back_it_is_done() {
        String id = asked();
        assertThat(look(id).get("state").asString()).isEqualTo("AWAITING_APPROVAL");
        assertThat(keycloak.writes(account)).isZero();

        decide(Desk.APPROVER, id, "APPROVE").expectStatus().isOk();

        ends(finished(id), "DONE", null);
        assertThat(keycloak.look(account, Action.CONFIGURE_TOTP).asked()).containsExactly("CONFIGURE_TOTP");
        assertThat(events(id)).containsExactly("REQUESTED", "APPROVED", "STARTED", "FINISHED");
        assertThat(jdbc.sql("select snapshot ->> 'asked' from remediation where id = ?")
                        .param(UUID.fromString(id))
                        .query(String.class)
                        .single())
                .isEqualTo("[]");
    }

    private List<String> events(String id) {
        return jdbc.sql("select type from remediation_event where remediation = ? order by id")
                .param(UUID.fromString(id))
                .query(String.class)
                .list();
    }

    @Test
    void nobody_approves_what_they_asked_for_or_what_concerns_them() {
        String id = asked();

        assertThat(Desk.problem(decide(Desk.IT, id, "APPROVE"))).endsWith("own-request");
        assertThat(Desk.problem(decide(person.toString(), id, "APPROVE"))).endsWith("own-case");
        assertThat(Desk.problem(decide("keycloak::" + account, id, "APPROVE"))).endsWith("own-case");
        assertThat(Desk.problem(ask(person.toString(), null, "WEBAUTHN_REGISTER")))
                .endsWith("own-case");
        assertThat(look(id).get("state").asString()).isEqualTo("AWAITING_APPROVAL");
        assertThat(keycloak.writes(account)).isZero();
    }

    @Test
    void a_rejected_one_writes_nothing_and_cannot_be_approved_any_more() {
        String id = asked();
        decide(Desk.APPROVER, id, "REJECT").expectStatus().isOk();

        assertThat(Desk.problem(decide(Desk.SECOND, id, "APPROVE"))).endsWith("wrong-state");
        assertThat(look(id).get("state").asString()).isEqualTo("REJECTED");
        assertThat(keycloak.writes(account)).isZero();
    }

    @Test
    void the_same_key_asks_once_and_the_same_wish_is_open_once() {
        String key = UUID.randomUUID().toString();
        JsonNode first =
                Desk.json(ask(Desk.IT, key, "CONFIGURE_TOTP").expectStatus().isCreated());
        JsonNode again =
                Desk.json(ask(Desk.IT, key, "CONFIGURE_TOTP").expectStatus().isCreated());

        assertThat(again).isEqualTo(first);
        ask(Desk.IT, key, "WEBAUTHN_REGISTER").expectStatus().isEqualTo(422);
        assertThat(Desk.problem(ask(Desk.IT, null, "CONFIGURE_TOTP"))).endsWith("remediation-open");
        ask(Desk.IT, null, "WEBAUTHN_REGISTER").expectStatus().isCreated();
        JsonNode all = Desk.json(desk.get(Desk.IT, "it", PATH + "?person=" + person)
                .expectStatus()
                .isOk());
        assertThat(all.get("items")).hasSize(2);
    }

    @Test
    void an_emergency_account_is_asked_nothing() {
        world.privilege(person, new Privilege(List.of(), false, Set.of(), /* breakGlass */ true, null));

        assertThat(Desk.problem(ask(Desk.IT, null, "CONFIGURE_TOTP"))).endsWith("emergency-account");
    }

    @Test
    void where_the_connection_observes_nothing_is_written_and_it_says_what_would_have_been() {
        keycloak.fails(account, new RemoteFailure.Refused("PUT", "/users/" + account));

        JsonNode ended = finished();

        ends(ended, "SKIPPED", "OBSERVE_MODE");
        assertThat(ended.get("detail").asString()).contains("would have asked them to set up an authenticator app");
    }

    @Test
    void a_passing_fault_is_tried_again_and_a_throttle_is_waited_for() {
        keycloak.fails(
                account,
                new RemoteFailure.Transient("503", null, null),
                new RemoteFailure.Throttled("429", Instant.now()));

        ends(finished(), "DONE", null);
        assertThat(keycloak.writes(account)).isEqualTo(3);
    }

    @Test
    void a_realm_that_takes_it_and_does_nothing_is_never_done() {
        keycloak.lies(account);

        ends(finished(), "NEEDS_HUMAN", "NOT_VERIFIED");
    }

    @Test
    void a_missing_role_and_a_missing_account_need_a_human() {
        keycloak.fails(account, new RemoteFailure.MissingPermission("403", "manage-users"));
        JsonNode refused = finished();
        ends(refused, "NEEDS_HUMAN", "NEEDS_ROLE");
        assertThat(refused.get("detail").asString()).contains("manage-users");

        keycloak.fails(account, new RemoteFailure.NotFound("404"));
        ends(finished(), "NEEDS_HUMAN", "ACCOUNT_GONE");
    }

    @Test
    void what_a_read_only_directory_rules_needs_a_human() {
        keycloak.account(account, new AccountNow(true, true, Set.of(), Set.of(), "CONFIGURE_TOTP", true));
        keycloak.fails(account, new RemoteFailure.Terminal("400", 400, "KEYCLOAK_400", null));

        ends(finished(), "NEEDS_HUMAN", "SYNCED_FROM_LDAP");
    }

    @Test
    void a_run_whose_replica_died_is_gone_on_with_and_writes_no_outcome_itself() {
        String id = asked();
        UUID uuid = UUID.fromString(id);
        Remediation approved = store.find(FIRM, uuid).orElseThrow();
        store.decide(approved, State.RUNNING, new Asked(Desk.APPROVER, "approver", Instant.now()), null);
        // the replica that wrote this intent is gone before it did anything
        jdbc.sql("update remediation set run = run + 1, claimed_until = now() - interval '1 second' where id = ?")
                .param(uuid)
                .update();
        Remediation dead = store.find(FIRM, uuid).orElseThrow();

        ends(finished(id), "DONE", null);
        assertThat(store.end(dead, new Ending(Instant.now(), "FAILED", null, "too late")))
                .isFalse();
        ends(look(id), "DONE", null);
        assertThat(keycloak.writes(account)).isEqualTo(1);
    }
}
