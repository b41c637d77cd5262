package io.lastday.offboarding.connection;

import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.connection.WriteSwitch;
import io.lastday.platform.connection.WriteSwitches;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.keycloak.KeycloakRealm;
import io.lastday.platform.keycloak.KeycloakSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Two people switch writes on, one switches them off, and the adapter obeys at the next write. */
@CoreTest
class ConnectionSwitchTest {

    private static final String ASKER = "entra:asker";
    private static final String OTHER = "entra:other";

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    @LocalServerPort
    private int port;

    @Autowired
    private WriteSwitches switches;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private String name;
    private WriteSwitch writes;

    @BeforeEach
    void connect() {
        desk = new Desk(port);
        name = "webhook." + UUID.randomUUID();
        writes = switches.of(tenant("first"));
    }

    private Connection tenant(String which) {
        return new Connection(name, URI.create("https://graph.microsoft.com/v1.0"), "tenant " + which);
    }

    private ResponseSpec mode(String person, String mode) {
        return desk.post(
                person, "admin", "/api/connections/" + name + "/mode", Map.of("mode", mode, "reason", "because"));
    }

    private ResponseSpec answer(String person, String role, String decision) {
        return desk.post(
                person,
                role,
                "/api/connections/" + name + "/mode/approval",
                Map.of("decision", decision, "comment", "ok"));
    }

    private JsonNode look() {
        JsonNode all = Desk.json(
                desk.get(ASKER, "admin", "/api/connections").expectStatus().isOk());
        for (JsonNode each : all.get("items")) {
            if (each.get("system").asString().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("not listed");
    }

    private List<String> record() {
        List<String> record = new ArrayList<>();
        look().get("changes").forEach(change -> record.add(change.get("change").asString()));
        return record;
    }

    @Test
    void a_new_real_tenant_observes_until_two_people_switch_it_on_and_one_switches_it_off() {
        assertThat(writes.mode()).isEqualTo(WriteMode.OBSERVE);
        assertThat(look().get("byDefault").asBoolean()).isTrue();

        mode(ASKER, "WRITES").expectStatus().isOk();
        assertThat(writes.mode()).isEqualTo(WriteMode.OBSERVE);
        assertThat(look().get("request").get("by").asString()).isEqualTo(ASKER);
        assertThat(Desk.problem(answer(ASKER, "admin", "APPROVE"))).isEqualTo("second-person-needed");
        assertThat(Desk.problem(answer(ASKER, "approver", "APPROVE"))).isEqualTo("second-person-needed");
        assertThat(writes.mode()).isEqualTo(WriteMode.OBSERVE);

        answer(OTHER, "approver", "APPROVE").expectStatus().isOk();
        assertThat(writes.mode()).isEqualTo(WriteMode.WRITE);
        assertThat(look().get("switched").get("agreedBy").asString()).isEqualTo(OTHER);
        assertThat(Desk.problem(mode(ASKER, "WRITES"))).isEqualTo("already-writes");

        mode(OTHER, "OBSERVES").expectStatus().isOk();
        assertThat(writes.mode()).isEqualTo(WriteMode.OBSERVE);
        assertThat(record()).containsExactly("SWITCHED_OFF", "AGREED", "ASKED");
    }

    @Test
    void an_answer_that_says_neither_yes_nor_no_switches_nothing_on() {
        mode(ASKER, "WRITES").expectStatus().isOk();

        desk.post(OTHER, "approver", "/api/connections/" + name + "/mode/approval", Map.of("comment", "hm"))
                .expectStatus()
                .is4xxClientError();

        assertThat(writes.mode()).isEqualTo(WriteMode.OBSERVE);
    }

    @Test
    void leave_to_write_does_not_pass_on_to_another_tenant() {
        mode(ASKER, "WRITES").expectStatus().isOk();
        WriteSwitch moved = switches.of(tenant("second"));
        assertThat(Desk.problem(answer(OTHER, "admin", "APPROVE"))).isEqualTo("target-changed");
        switches.of(tenant("first"));
        answer(OTHER, "admin", "APPROVE").expectStatus().isOk();

        assertThat(writes.mode()).isEqualTo(WriteMode.WRITE);
        assertThat(moved.mode()).isEqualTo(WriteMode.OBSERVE);
    }

    @Test
    void a_request_is_rejected_withdrawn_or_forgotten_and_each_is_recorded() {
        assertThat(Desk.problem(answer(OTHER, "admin", "APPROVE"))).isEqualTo("no-such-request");
        mode(ASKER, "WRITES").expectStatus().isOk();
        assertThat(Desk.problem(mode(OTHER, "WRITES"))).isEqualTo("already-asked");
        answer(OTHER, "approver", "REJECT").expectStatus().isOk();
        mode(ASKER, "WRITES").expectStatus().isOk();
        mode(ASKER, "OBSERVES").expectStatus().isOk();
        assertThat(Desk.problem(answer(OTHER, "admin", "APPROVE"))).isEqualTo("no-such-request");
        mode(ASKER, "WRITES").expectStatus().isOk();
        jdbc.sql("update connection_request set asked_at = asked_at - interval '8 days'"
                        + ", expires_at = expires_at - interval '8 days' where connection = ?")
                .param(name)
                .update();
        assertThat(Desk.problem(answer(OTHER, "admin", "APPROVE"))).isEqualTo("no-such-request");

        assertThat(writes.mode()).isEqualTo(WriteMode.OBSERVE);
        assertThat(record()).containsExactly("ASKED", "WITHDRAWN", "ASKED", "REJECTED", "ASKED");
    }

    @Test
    void of_many_who_agree_at_once_one_does() throws Exception {
        mode(ASKER, "WRITES").expectStatus().isOk();
        List<Callable<Integer>> agreeing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String person = "entra:" + i;
            agreeing.add(() -> answer(person, "approver", "APPROVE")
                    .returnResult(byte[].class)
                    .getStatus()
                    .value());
        }

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(agreeing)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(record()).containsExactly("AGREED", "ASKED");
    }

    @Test
    void the_adapter_obeys_at_the_next_write() {
        WIRE.stubFor(post(urlPathEqualTo("/realms/harbour/protocol/openid-connect/token"))
                .willReturn(okJson("{\"token_type\":\"Bearer\",\"expires_in\":300,\"access_token\":\"t\"}")));
        String path = "/admin/realms/harbour/users/u1/logout";
        WIRE.stubFor(post(urlPathEqualTo(path)).willReturn(noContent()));
        KeycloakSettings settings =
                new KeycloakSettings(URI.create(WIRE.baseUrl()), "harbour", "lastday-offboarding", "not-a-real-secret");
        try (KeycloakRealm realm = KeycloakRealm.connect(settings, switches.of(settings.connection(name)))) {
            realm.run("manage-users", r -> r.users().get("u1").logout());
            mode(ASKER, "OBSERVES").expectStatus().isOk();

            assertThatThrownBy(() ->
                            realm.run("manage-users", r -> r.users().get("u1").logout()))
                    .isInstanceOfSatisfying(
                            RemoteFailure.Refused.class,
                            refused -> assertThat(refused.wouldHave()).contains("ended every session of account u1"));
            WIRE.verify(1, postRequestedFor(urlPathEqualTo(path)));
            mode(ASKER, "WRITES").expectStatus().isOk();
            answer(OTHER, "admin", "APPROVE").expectStatus().isOk();
            realm.run("manage-users", r -> r.users().get("u1").logout());
            WIRE.verify(2, postRequestedFor(urlPathEqualTo(path)));
        }
    }

    @Test
    void the_record_cannot_be_rewritten_and_one_person_cannot_stand_for_two() {
        mode(ASKER, "WRITES").expectStatus().isOk();

        assertThatThrownBy(() -> jdbc.sql("update connection_change set by_person = 'entra:x'")
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from connection_change").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("insert into connection_switch values"
                                + " ('harbour-finch', 'x', 'WRITES', 't', 'r', 'entra:a', 'entra:a', now())")
                        .update())
                .hasMessageContaining("connection_switch_two_people");
    }

    @Test
    void another_firm_sees_nothing_and_moves_nothing() {
        String stranger = CoreTest.ISSUER.token(claims -> claims.claim("person", "entra:stranger")
                .claim("firm", "another-firm")
                .claim("roles", List.of("admin")));

        JsonNode all = Desk.json(desk.client()
                .get()
                .uri("/api/connections")
                .headers(headers -> headers.setBearerAuth(stranger))
                .exchange());
        ResponseSpec moved = desk.client()
                .post()
                .uri("/api/connections/" + name + "/mode")
                .headers(headers -> headers.setBearerAuth(stranger))
                .bodyValue(Map.of("mode", "OBSERVES", "reason", "because"))
                .exchange();

        assertThat(all.get("items").isEmpty()).isTrue();
        assertThat(Desk.problem(moved)).isEqualTo("no-such-connection");
    }
}
