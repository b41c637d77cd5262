package io.lastday.offboarding.audit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.audit.AuditAnswer.Given;
import io.lastday.offboarding.audit.AuditAnswer.Missing;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.ConnectedSystem;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuditCallsTest {

    private static final String PATHS = "/api/identity/recovery-paths";
    private static final LeaverAccounts LEAVER = new LeaverAccounts(
            new PersonId.Entra("a1"),
            "A Leaver",
            List.of(
                    new Account(ConnectedSystem.ENTRA, "a1", "leaver@example.org"),
                    new Account(ConnectedSystem.KEYCLOAK, "k1", "leaver")));

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance().build();

    @BeforeEach
    void gives_tokens() {
        WIRE.stubFor(post(urlPathEqualTo("/token")).willReturn(okJson("""
                {"access_token": "a-token", "expires_in": 300}""")));
    }

    @Test
    void asks_about_every_account_of_a_person_with_its_own_token() {
        WIRE.stubFor(get(urlPathEqualTo(PATHS))
                .withHeader("Authorization", equalTo("Bearer a-token"))
                .withQueryParam("person", equalTo("entra:a1"))
                .withQueryParam("person", equalTo("keycloak:harbour:k1"))
                .willReturn(okJson("""
                        {"evaluation": "6f1c2d0a-5f0e-4a55-9d0c-0a1f6f3c1a11", "asOf": "2026-11-21T02:10:00Z", "total": 1,
                         "sources": [{"source": "entra", "state": "COMPLETE", "reason": null, "read": 9,
                                      "lastCompleteAt": "2026-11-21T02:00:00Z",
                                      "lastCompleteBeganAt": "2026-11-21T01:00:00Z"}],
                         "kinds": [],
                         "items": [{"person": "entra:a1", "displayName": "A Leaver", "population": "STAFF",
                                    "accounts": [{"system": "ENTRA", "id": "a1", "username": "u", "enabled": true},
                                                 {"system": "KEYCLOAK", "id": "k1", "username": "u", "enabled": true}],
                                    "paths": [{"kind": "OFFLINE_SESSION", "system": "KEYCLOAK", "what": "2 sessions",
                                               "others": [], "unknown": null}]}],
                         "nextCursor": null}""")));

        AuditAnswer<RecoveryPicture> answer = audit("not-a-real-secret").recoveryPaths(LEAVER);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Given.class,
                        given -> assertThat(given.value())
                                .isEqualTo(new RecoveryPicture(
                                        Instant.parse("2026-11-21T02:00:00Z"),
                                        Instant.parse("2026-11-21T01:00:00Z"),
                                        List.of(new RecoveryPath(
                                                "OFFLINE_SESSION", "KEYCLOAK", "2 sessions", List.of(), null)))));
    }

    @Test
    void starts_a_walk_under_its_slot() {
        WIRE.stubFor(post(urlPathEqualTo("/api/identity/scans")).willReturn(okJson("""
                        {"id": "6f1c2d0a-5f0e-4a55-9d0c-0a1f6f3c1a11", "slot": "case-1", "state": "RUNNING",
                         "startedAt": "2026-11-21T02:00:00Z", "finishedAt": null, "counts": {}, "sources": []}""")));

        AuditAnswer<AuditScan> answer = audit("not-a-real-secret").startScan("case-1");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Given.class,
                        given -> assertThat(((AuditScan) given.value()).state()).isEqualTo(AuditScan.State.RUNNING));
        WIRE.verify(postRequestedFor(urlPathEqualTo("/api/identity/scans"))
                .withRequestBody(equalToJson("{\"slot\": \"case-1\"}")));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void whatever_comes_instead_of_an_answer_is_no_absence(
            ResponseDefinitionBuilder instead, Silence why, @Nullable Duration retryAfter) {
        WIRE.stubFor(get(urlPathEqualTo(PATHS)).willReturn(instead));

        AuditAnswer<RecoveryPicture> answer = audit("not-a-real-secret").recoveryPaths(LEAVER);

        assertThat(answer).isInstanceOfSatisfying(Missing.class, missing -> {
            assertThat(missing.why()).isEqualTo(why);
            assertThat(missing.retryAfter()).isEqualTo(retryAfter);
            assertThat(missing.reason()).startsWith("identity-audit: ");
        });
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                Arguments.of(aResponse().withStatus(401), Silence.REFUSED, null),
                Arguments.of(aResponse().withStatus(403), Silence.REFUSED, null),
                Arguments.of(aResponse().withStatus(404), Silence.NOT_FOUND, null),
                Arguments.of(
                        aResponse().withStatus(409).withBody("{\"type\": \"urn:lastday:problem:no-evaluation-yet\"}"),
                        Silence.NEVER_WALKED,
                        null),
                Arguments.of(
                        aResponse().withStatus(429).withHeader("Retry-After", "7"),
                        Silence.BUSY,
                        Duration.ofSeconds(7)),
                Arguments.of(aResponse().withStatus(503), Silence.NOT_REACHABLE, null),
                Arguments.of(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Silence.NOT_REACHABLE, null),
                Arguments.of(aResponse().withStatus(400), Silence.NOT_UNDERSTOOD, null),
                Arguments.of(okJson("{\"items\": [{\"per"), Silence.NOT_UNDERSTOOD, null),
                Arguments.of(okJson("{}"), Silence.NOT_UNDERSTOOD, null),
                Arguments.of(aResponse().withStatus(204), Silence.NOT_UNDERSTOOD, null));
    }

    @Test
    void without_a_machine_account_nothing_is_asked() {
        AuditAnswer<RecoveryPicture> answer = audit(null).recoveryPaths(LEAVER);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Missing.class, missing -> assertThat(missing.why()).isEqualTo(Silence.NOT_CONFIGURED));
        assertThat(WIRE.getAllServeEvents()).isEmpty();
    }

    @Test
    void an_identity_provider_that_is_away_is_no_answer_either() {
        WIRE.stubFor(post(urlPathEqualTo("/token")).willReturn(aResponse().withStatus(503)));

        assertThat(audit("not-a-real-secret").recoveryPaths(LEAVER))
                .isInstanceOfSatisfying(
                        Missing.class, missing -> assertThat(missing.why()).isEqualTo(Silence.NOT_REACHABLE));
    }

    private static IdentityAudit audit(@Nullable String secret) {
        URI here = URI.create(WIRE.baseUrl());
        WorkflowLogin login = new WorkflowLogin(here, URI.create(here + "/token"), "lastday-workflow", secret);
        AuditSettings settings = new AuditSettings(here, here, Duration.ofSeconds(5));
        return new ConnectedIdentityAudit(new AuditCalls(settings, login, Clock.systemUTC()), "harbour");
    }
}
