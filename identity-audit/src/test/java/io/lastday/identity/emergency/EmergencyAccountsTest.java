package io.lastday.identity.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.identity.coverage.ReadersTestCase;
import io.lastday.identity.directory.Kinds;
import io.lastday.identity.trap.HeldFacts;
import io.lastday.platform.finding.RaisedFinding;
import io.lastday.platform.scan.ScanScope;
import io.lastday.platform.walk.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class EmergencyAccountsTest extends ReadersTestCase {

    private static final String LIST = "/api/identity/emergency-accounts";
    private static final String GLASS = "entra:glass";

    @Autowired
    private ScanScope scope;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @DynamicPropertySource
    static void emergency(DynamicPropertyRegistry properties) {
        properties.add("lastday.firm.break-glass", () -> "entra:glass,keycloak:harbour:k9");
    }

    @BeforeEach
    void nothingIsSaid() {
        db.sql("truncate emergency_trial, it_departure, source_fact").then().block();
    }

    private ResponseSpec tried(String account, Object on, String note, @Nullable String key) {
        return client.post()
                .uri(LIST + "/" + account + "/validations")
                .header("Content-Type", "application/json")
                .headers(headers -> {
                    headers.setBearerAuth(ISSUER.token("it"));
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .bodyValue("{\"on\":\"%s\",\"note\":\"%s\"}".formatted(on, note))
                .exchange();
    }

    private ResponseSpec left(Object left, UUID leaverCase) {
        return client.post()
                .uri("/api/identity/it-leavers")
                .header("Content-Type", "application/json")
                .headers(headers -> headers.setBearerAuth(ISSUER.machineToken("workflow")))
                .bodyValue("{\"left\":\"%s\",\"case\":\"%s\"}".formatted(left, leaverCase))
                .exchange();
    }

    private JsonNode glass() {
        return audit().get(LIST).path("items").path(0);
    }

    private void signedIn(Instant at) {
        db.sql("""
                        insert into source_fact (firm, scope, source, kind, id, subject, body)
                        values ('harbour-finch', 'identity', 'entra', 'user', 'glass', 'entra:glass', :body)""")
                .bind("body", "{\"id\":\"glass\",\"displayName\":\"Break glass 1\",\"lastSignIn\":\"" + at + "\"}")
                .then()
                .block();
    }

    /** What the rule says in an evaluation that begins now. */
    private List<RaisedFinding> raised() {
        Fact user = new Fact(Kinds.USER, "glass", GLASS, "{\"id\":\"glass\",\"userPrincipalName\":\"glass@x\"}");
        return Objects.requireNonNull(scope.evaluator()
                .begin(
                        new HeldFacts(List.of(), Map.of(GLASS, List.of(user))),
                        Instant.now().plusSeconds(1))
                .flatMapMany(conclusion -> conclusion.rows())
                .flatMapIterable(row -> row.findings())
                .filter(finding -> finding.rule().equals("break-glass-validation"))
                .collectList()
                .block());
    }

    @Test
    void everyListedAccountIsDueUntilItWasTried() {
        JsonNode list = audit().get(LIST);

        assertThat(list.path("days").asInt()).isEqualTo(90);
        assertThat(list.path("items")).hasSize(2);
        assertThat(list.path("items")).allSatisfy(item -> {
            assertThat(item.path("state").asString()).isEqualTo("DUE");
            assertThat(item.path("reason").asString()).isEqualTo("NEVER_TRIED");
            assertThat(item.path("known").asBoolean()).isFalse();
        });
        assertThat(raised()).hasSize(1);
    }

    @Test
    void aRecordedTrialIsAPersonsWordAndTheRuleKnowsIt() {
        tried(GLASS, today, "Both keys work.", "k1").expectStatus().isOk();

        JsonNode glass = glass();
        assertThat(glass.path("state").asString()).isEqualTo("VALID");
        assertThat(glass.path("due").asString()).isEqualTo(today.plusDays(90).toString());
        assertThat(glass.path("validation").path("confirmation").asString()).isEqualTo("SAID_BY_A_PERSON");
        assertThat(glass.path("validation").path("note").asString()).isEqualTo("Both keys work.");
        assertThat(glass.path("validation").path("by").asString()).startsWith("entra:");
        assertThat(raised()).isEmpty();
    }

    @Test
    void theAccountsOwnSignInConfirmsIt() {
        signedIn(Instant.now());
        tried(GLASS, today, "Both keys work.", null).expectStatus().isOk();

        assertThat(glass().path("displayName").asString()).isEqualTo("Break glass 1");
        assertThat(glass().path("validation").path("confirmation").asString()).isEqualTo("SIGN_IN_SEEN");
    }

    @Test
    void aSignInBeforeThatDayConfirmsNothing() {
        signedIn(Instant.now().minus(2, ChronoUnit.DAYS));
        tried(GLASS, today, "Both keys work.", null).expectStatus().isOk();

        assertThat(glass().path("validation").path("confirmation").asString()).isEqualTo("SAID_BY_A_PERSON");
    }

    @Test
    void aLeaverOfItMakesEveryAccountDueUntilItIsTriedAfterwards() {
        UUID leaverCase = UUID.randomUUID();
        tried(GLASS, today, "Both keys work.", null).expectStatus().isOk();
        left(Instant.now(), leaverCase).expectStatus().isOk();
        left(Instant.now(), leaverCase).expectStatus().isOk();

        assertThat(glass().path("reason").asString()).isEqualTo("IT_LEAVER_SINCE");
        assertThat(glass().path("words").asString()).contains(today.toString());
        assertThat(raised())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).containsEntry("reason", "IT_LEAVER_SINCE"));
        assertThat(audit().get(LIST).toString()).doesNotContain(leaverCase.toString());

        tried(GLASS, today, "New safe, both keys work.", null).expectStatus().isOk();
        assertThat(glass().path("state").asString()).isEqualTo("VALID");
        assertThat(raised()).isEmpty();
    }

    @Test
    void theSameKeyRecordsOnceAndAnotherBodyWithItIsRefused() {
        tried(GLASS, today, "Both keys work.", "k1").expectStatus().isOk();
        tried(GLASS, today, "Both keys work.", "k1").expectStatus().isOk();
        tried(GLASS, today, "One key works.", "k1").expectStatus().isEqualTo(422);

        Long rows = db.sql("select count(*) as n from emergency_trial")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block();
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefused() {
        tried("entra:owen", today, "Works.", null).expectStatus().isNotFound();
        tried(GLASS, today.plusDays(2), "Works.", null).expectStatus().isBadRequest();
        tried(GLASS, today.minusYears(2), "Works.", null).expectStatus().isBadRequest();
        tried(GLASS, today, " ", null).expectStatus().isBadRequest();
        tried(GLASS, "yesterday", "Works.", null).expectStatus().isBadRequest();
        left(Instant.now().plus(1, ChronoUnit.DAYS), UUID.randomUUID())
                .expectStatus()
                .isBadRequest();
        assertThat(glass().path("state").asString()).isEqualTo("DUE");
    }
}
