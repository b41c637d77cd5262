package io.lastday.identity.coverage;

import static io.lastday.identity.coverage.PublishedPeople.path;
import static io.lastday.identity.coverage.PublishedPeople.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.population.Population;
import io.lastday.identity.recovery.PathKind;
import io.lastday.identity.recovery.RecoveryPath;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecoveryPathsTest extends ReadersTestCase {

    private static final String PATHS = "/api/identity/recovery-paths";

    @BeforeEach
    void people() {
        RecoveryPath unread =
                new RecoveryPath(PathKind.MAILBOX_FORWARDING, "ENTRA", "forwarding", List.of(), "NO_PERMISSION");
        published.publish(
                Instant.parse("2026-11-22T06:00:00Z"),
                person(
                        "Gail Ashworth",
                        Population.PRIVILEGED,
                        AnswerState.YES,
                        path(PathKind.APPLICATION_OWNER, "=Payroll")),
                person(
                        "Owen Blythe",
                        Population.NOT_COUNTED,
                        AnswerState.NO,
                        path(PathKind.SHARED_PHONE, "ending 12"),
                        unread),
                person("Ella Reed", Population.STAFF, AnswerState.YES, unread),
                person("Priya Nair", Population.STAFF, AnswerState.YES, path(PathKind.SHARED_PHONE, "ending 12")),
                person("Sam Taylor", Population.STAFF, AnswerState.YES));
    }

    @Test
    void eachKindsNumberEqualsItsListAndItsFile() {
        JsonNode all = audit().get(PATHS);

        assertThat(all.path("total").asInt()).isEqualTo(3);
        assertThat(all.path("kinds").size()).isEqualTo(3);
        for (JsonNode kind : all.path("kinds")) {
            String query = "?kind=" + kind.path("kind").asString();
            same(query, kind.path("people").asInt());
            same(query + "&state=UNKNOWN", kind.path("unknown").asInt());
        }
    }

    private void same(String query, int people) {
        assertThat(audit().get(PATHS + query).path("total").asInt()).isEqualTo(people);
        assertThat(file(PATHS + ".csv" + query).split("\r\n")).hasSize(people + 1);
    }

    @Test
    void onePersonIsFoundByTheirAccountsWithoutAWayBackInToo() {
        String gail = audit().get(PATHS + "?q=gail")
                .path("items")
                .path(0)
                .path("person")
                .asString();
        String sam = audit().get("/api/identity/people?q=sam")
                .path("items")
                .path(0)
                .path("person")
                .asString();

        JsonNode one = audit().get(PATHS + "?person=" + gail + "&person=entra:nobody");
        JsonNode none = audit().get(PATHS + "?person=" + sam);

        assertThat(one.path("total").asInt()).isEqualTo(1);
        assertThat(one.path("items").path(0).path("paths").path(0).path("kind").asString())
                .isEqualTo("APPLICATION_OWNER");
        assertThat(none.path("items").path(0).path("person").asString()).isEqualTo(sam);
        assertThat(none.path("items").path(0).path("paths").size()).isZero();
    }

    @Test
    void aDisabledAccountsWaysAreThereAndUnreadOnesAreUnknown() {
        JsonNode owen = audit().get(PATHS + "?kind=MAILBOX_FORWARDING&state=UNKNOWN&q=owen")
                .path("items")
                .path(0);

        assertThat(owen.path("displayName").asString()).isEqualTo("Owen Blythe");
        assertThat(owen.path("paths").size()).isEqualTo(2);
        assertThat(owen.path("paths").path(1).path("unknown").asString()).isEqualTo("NO_PERMISSION");
    }

    @Test
    void ofWhomNothingIsKnownIsAListOfItsOwn() {
        assertThat(audit().get(PATHS + "?state=UNKNOWN")
                        .path("items")
                        .path(0)
                        .path("displayName")
                        .asString())
                .isEqualTo("Ella Reed");
        assertThat(audit().get(PATHS).toString()).doesNotContain("Ella Reed");
    }

    @Test
    void filtersAreTakenTogetherAndPagesFollow() {
        assertThat(audit().get(PATHS + "?kind=SHARED_PHONE&population=STAFF&q=priya")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        JsonNode first = audit().get(PATHS + "?limit=2");
        JsonNode second = audit().get(
                        PATHS + "?limit=2&cursor=" + first.path("nextCursor").asString());
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").path(0).path("displayName").asString()).isEqualTo("Priya Nair");
        assertThat(second.path("nextCursor").isNull()).isTrue();
        audit().exchange(PATHS + "?kind=CHIMNEY").expectStatus().isBadRequest();
    }

    @Test
    void theFileRunsNoFormula() {
        assertThat(file(PATHS + ".csv")).contains(",'=Payroll,");
    }
}
