package io.lastday.identity.finding;

import static io.lastday.identity.coverage.PublishedPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.coverage.ReadersTestCase;
import io.lastday.identity.population.Population;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FindingsTest extends ReadersTestCase {

    private static final String LIST = "/api/identity/findings";
    private static final Instant MONDAY = Instant.parse("2026-11-16T06:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T06:00:00Z");

    private final UUID owen = UUID.nameUUIDFromBytes(new byte[] {1});
    private final UUID gail = UUID.nameUUIDFromBytes(new byte[] {2});
    private final UUID gone = UUID.nameUUIDFromBytes(new byte[] {3});

    @BeforeEach
    void gaps() {
        published.publish(
                MONDAY,
                person("Owen Blythe", Population.STAFF, AnswerState.NO),
                person("Gail Ashworth", Population.PRIVILEGED, AnswerState.NO),
                person("Sam Taylor", Population.STAFF, AnswerState.NO));
        published.publish(
                FRIDAY,
                person("Owen Blythe", Population.STAFF, AnswerState.NO),
                person("Gail Ashworth", Population.PRIVILEGED, AnswerState.NO));
        gap(owen, "mfa-registered", "entra:owenblythe", "HIGH", "OPEN", "STAFF", "owen blythe");
        gap(gail, "mfa-registered", "entra:gailashworth", "CRITICAL", "OPEN", "PRIVILEGED", "gail ashworth");
        gap(gone, "mfa-registered", "entra:samtaylor", "HIGH", "CLOSED", "STAFF", "sam taylor");
    }

    private void gap(
            UUID id, String rule, String subject, String severity, String state, String population, String name) {
        boolean closed = state.equals("CLOSED");
        db.sql("""
                        insert into finding (id, firm, scope, rule, subject, part, severity, title, evidence, sort_key, search, facets
                          , state, first_seen, opened_at, last_seen, closed_at)
                        values ('%s', 'harbour-finch', 'identity', '%s', '%s', '', '%s', '=No second factor', '{"population":"%s"}'
                          , '%s', '%s', array['population=%s'], '%s', '%s', '%s', %s, %s)""".formatted(
                                id,
                                rule,
                                subject,
                                severity,
                                population,
                                name,
                                name,
                                population,
                                state,
                                MONDAY,
                                MONDAY,
                                closed ? "'" + MONDAY + "'" : "null",
                                closed ? "'" + FRIDAY + "'" : "null"))
                .then()
                .block();
        event(id, MONDAY, "OPENED", "OPEN", severity);
        if (closed) {
            event(id, FRIDAY, "CLOSED", "CLOSED", severity);
        }
    }

    private void event(UUID id, Instant at, String kind, String state, String severity) {
        db.sql("""
                        insert into finding_event (finding, firm, scope, at, kind, state, severity)
                        values ('%s', 'harbour-finch', 'identity', '%s', '%s', '%s', '%s')""".formatted(id, at, kind, state, severity)).then().block();
    }

    private int total(String query) {
        return audit().get(LIST + query).path("total").asInt();
    }

    @Test
    void theBookOfRulesNamesEveryRuleWithItsSourceAndRemedy() {
        JsonNode rules = audit().get("/api/identity/rules").path("items");

        assertThat(rules.size()).isGreaterThan(20);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.path("source").asString()).contains(", ");
            assertThat(rule.path("remedy").asString()).isNotBlank();
        });
        assertThat(rules.path(0).path("id").asString()).isEqualTo("mfa-registered");
        assertThat(rules.path(0).path("severity").asString()).isEqualTo("HIGH");
        assertThat(rules.path(0).path("severityWhereItMattersMost").asString()).isEqualTo("CRITICAL");
    }

    @Test
    void theWorstComesFirstWithNameEvidenceAndTimes() {
        JsonNode list = audit().get(LIST);
        JsonNode first = list.path("items").path(0);

        assertThat(list.path("total").asInt()).isEqualTo(2);
        assertThat(first.path("id").asString()).isEqualTo(gail.toString());
        assertThat(first.path("subjectName").asString()).isEqualTo("Gail Ashworth");
        assertThat(first.path("population").asString()).isEqualTo("PRIVILEGED");
        assertThat(first.path("evidence").path("population").asString()).isEqualTo("PRIVILEGED");
        assertThat(first.path("firstSeen").asString()).isEqualTo("2026-11-16T06:00:00Z");
        assertThat(first.path("lastSeen").asString()).isEqualTo("2026-11-20T06:00:00Z");
        assertThat(first.path("exception").isNull()).isTrue();
        assertThat(first.path("remedy").asString()).isNotBlank();
        assertThat(first.path("source").asString()).startsWith("Cyber Essentials v3.3, ");
    }

    @Test
    void filtersAndFileMeanTheSame() {
        for (String query : new String[] {
            "",
            "?state=OPEN",
            "?state=CLOSED",
            "?severity=HIGH",
            "?population=STAFF",
            "?subject=entra:gailashworth",
            "?q=owen",
            "?rule=mfa-registered",
            "?rule=nothing"
        }) {
            assertThat(file(LIST + ".csv" + query).split("\r\n")).as(query).hasSize(total(query) + 1);
        }
        assertThat(total("?state=CLOSED")).isEqualTo(1);
        assertThat(total("?population=STAFF&severity=HIGH")).isEqualTo(1);
        assertThat(total("?rule=nothing")).isZero();
        audit().exchange(LIST + "?severity=HORRID").expectStatus().isBadRequest();
    }

    @Test
    void somebodyWhoLeftTheDirectoryKeepsTheirName() {
        assertThat(audit().get(LIST + "?state=CLOSED")
                        .path("items")
                        .path(0)
                        .path("subjectName")
                        .asString())
                .isEqualTo("Sam Taylor");
    }

    @Test
    void aPastTimeShowsWhatWasOpenThen() {
        assertThat(total("?state=OPEN&at=2026-11-17T00:00:00Z")).isEqualTo(3);
        assertThat(total("?state=OPEN&at=2026-11-20T07:00:00Z")).isEqualTo(2);
        audit().exchange(LIST + "?at=2026-11-01T00:00:00Z").expectStatus().isEqualTo(409);
    }

    @Test
    void theFileRunsNoFormula() {
        assertThat(file(LIST + ".csv")).contains(",'=No second factor,").doesNotContain(",=No");
    }

    @Test
    void anAcceptedGapIsAcceptedAndNeverClosed() {
        JsonNode accepted = JsonMapper.shared().readTree(body(except(owen, "k1", inDays(30), "Ivan Okoro")));

        assertThat(accepted.path("state").asString()).isEqualTo("EXCEPTED");
        assertThat(accepted.path("exception").path("owner").asString()).isEqualTo("Ivan Okoro");
        assertThat(total("?state=EXCEPTED")).isEqualTo(1);
        assertThat(total("?state=OPEN")).isEqualTo(1);
        assertThat(total("?state=CLOSED")).isEqualTo(1);
        assertThat(total("")).isEqualTo(2);
        assertThat(file(LIST + ".csv?state=EXCEPTED")).contains("Ivan Okoro", "The key is on its way.");
    }

    @Test
    void theSameKeyDoesItOnceAndAnotherBodyWithItIsRefused() {
        Instant until = inDays(30);
        except(owen, "k1", until, "Ivan Okoro").expectStatus().isOk();
        except(owen, "k1", until, "Ivan Okoro").expectStatus().isOk();
        except(owen, "k1", until, "Somebody else").expectStatus().isEqualTo(422);

        Long events = db.sql("select count(*) as n from finding_event where kind = 'EXCEPTED'")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block();
        assertThat(events).isEqualTo(1);
    }

    @Test
    void anExceptionNeedsAnOwnerAReasonAndADayWithinAYear() {
        except(owen, "k1", inDays(-1), "Ivan Okoro").expectStatus().isBadRequest();
        except(owen, "k2", inDays(400), "Ivan Okoro").expectStatus().isBadRequest();
        except(owen, "k3", inDays(3), " ")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("owner");
        except(gone, "k4", inDays(3), "Ivan Okoro").expectStatus().isEqualTo(409);
        except(UUID.randomUUID(), "k5", inDays(3), "Ivan Okoro").expectStatus().isNotFound();
        assertThat(total("?state=EXCEPTED")).isZero();
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private WebTestClient.ResponseSpec except(UUID id, String key, Instant until, String owner) {
        return client.post()
                .uri(LIST + "/" + id + "/exception")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .headers(headers -> headers.setBearerAuth(ISSUER.token("it")))
                .bodyValue("{\"owner\":\"%s\",\"reason\":\"The key is on its way.\",\"expiresAt\":\"%s\"}"
                        .formatted(owner, until))
                .exchange();
    }

    private static byte[] body(WebTestClient.ResponseSpec response) {
        byte[] body = response.expectStatus().isOk().expectBody().returnResult().getResponseBodyContent();
        return body == null ? new byte[0] : body;
    }
}
