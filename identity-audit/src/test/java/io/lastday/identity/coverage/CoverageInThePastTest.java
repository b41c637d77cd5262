package io.lastday.identity.coverage;

import static io.lastday.identity.coverage.PublishedPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.population.Population;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CoverageInThePastTest extends ReadersTestCase {

    private static final Instant MONDAY = Instant.parse("2026-11-16T06:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T06:00:00Z");
    private static final Instant TUESDAY_LATER = Instant.parse("2026-11-17T15:00:00Z");

    private UUID monday = UUID.randomUUID();
    private UUID later = UUID.randomUUID();

    private void threeEvaluations() {
        monday = published.publish(
                MONDAY,
                person("Owen Blythe", Population.STAFF, AnswerState.NO),
                person("Priya Nair", Population.STAFF, AnswerState.UNKNOWN));
        published.publish(TUESDAY, person("Owen Blythe", Population.STAFF, AnswerState.NO));
        later = published.publish(
                TUESDAY_LATER,
                person("Owen Blythe", Population.STAFF, AnswerState.YES),
                person("Priya Nair", Population.STAFF, AnswerState.UNKNOWN));
    }

    private static JsonNode staff(JsonNode coverage) {
        return coverage.path("populations")
                .valueStream()
                .filter(each -> each.path("population").asString().equals("STAFF"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figuresAreThoseInForceAtTheTimeAskedFor() {
        threeEvaluations();

        JsonNode then = audit().get("/api/identity/coverage?at=2026-11-16T23:59:00Z");
        JsonNode now = audit().get("/api/identity/coverage");

        assertThat(then.path("evaluation").asString()).isEqualTo(monday.toString());
        assertThat(staff(then).path("registered").path("no").asInt()).isEqualTo(1);
        assertThat(now.path("evaluation").asString()).isEqualTo(later.toString());
        assertThat(staff(now).path("registered").path("yes").asInt()).isEqualTo(1);
        assertThat(staff(now).path("registered").path("unknown").asInt()).isEqualTo(1);
    }

    @Test
    void aTimeMayHaveAnOffset() {
        threeEvaluations();

        client.get()
                .uri(to -> to.path("/api/identity/coverage")
                        .queryParam("at", "{at}")
                        .build("2026-11-17T07:30:00+01:00"))
                .headers(headers -> headers.setBearerAuth(ISSUER.token("director")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.asOf")
                .isEqualTo("2026-11-17T06:00:00Z");
    }

    @Test
    void aTimeBeforeTheFirstEvaluationIsAProblemAndNeverZero() {
        threeEvaluations();

        audit().exchange("/api/identity/coverage?at=2026-11-15T00:00:00Z")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:lastday:problem:no-evaluation-yet");
        audit().exchange("/api/identity/coverage?at=yesterday").expectStatus().isBadRequest();
    }

    @Test
    void theTrendHasTheLastEvaluationOfEachDay() {
        threeEvaluations();

        JsonNode trend = audit().get("/api/identity/coverage").path("trend");

        assertThat(trend.valueStream().map(day -> day.path("asOf").asString()))
                .containsExactly("2026-11-16T06:00:00Z", "2026-11-17T15:00:00Z");
        assertThat(trend.path(1).path("evaluation").asString()).isEqualTo(later.toString());
        assertThat(staff(trend.path(0)).path("registered").path("no").asInt()).isEqualTo(1);
    }

    @Test
    void theListAndTheFileOfAPastEvaluationStayWhatTheyWere() {
        threeEvaluations();
        String query = "?evaluation=" + monday + "&registered=NO";

        JsonNode list = audit().get("/api/identity/people" + query);

        assertThat(list.path("evaluation").asString()).isEqualTo(monday.toString());
        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.path("items").path(0).path("asOf").asString()).isEqualTo("2026-11-16T06:00:00Z");
        String[] lines = file("/api/identity/people.csv" + query).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[1]).contains("entra:owenblythe", "2026-11-16T06:00:00Z");
        assertThat(audit().get("/api/identity/people?registered=NO")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void onePersonIsExplainedAsTheyWere() {
        threeEvaluations();
        String owen = "/api/identity/people/entra:owenblythe";

        JsonNode then = audit().get(owen + "?at=2026-11-16T12:00:00Z");

        assertThat(then.path("registered").path("state").asString()).isEqualTo("NO");
        assertThat(then.path("asOf").asString()).isEqualTo("2026-11-16T06:00:00Z");
        assertThat(then.path("explanation").path(0).asString()).isEqualTo("Because Owen Blythe.");
        assertThat(audit().get(owen).path("registered").path("state").asString())
                .isEqualTo("YES");
        audit().exchange("/api/identity/people/entra:priyanair?at=2026-11-17T07:00:00Z")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anEvaluationThatNobodyKnowsIsAProblemAndNoEmptyList() {
        threeEvaluations();
        String unknown = "?evaluation=00000000-0000-0000-0000-000000000009";

        audit().exchange("/api/identity/people" + unknown).expectStatus().is4xxClientError();
        audit().exchange("/api/identity/people.csv" + unknown).expectStatus().is4xxClientError();
        audit().exchange("/api/identity/recovery-paths" + unknown)
                .expectStatus()
                .is4xxClientError();
    }
}
