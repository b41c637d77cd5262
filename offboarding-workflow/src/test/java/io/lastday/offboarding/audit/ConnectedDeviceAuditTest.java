package io.lastday.offboarding.audit;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectedDeviceAuditTest {

    /** Somebody whom the case names by their account in Keycloak. */
    private static final LeaverAccounts LEAVER = new LeaverAccounts(
            new PersonId.Keycloak("harbour", "k1"),
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

    private static DeviceAudit audit() {
        URI wire = URI.create(WIRE.baseUrl());
        return new ConnectedDeviceAudit(new AuditCalls(
                new AuditSettings(wire, wire, Duration.ofSeconds(5)),
                new WorkflowLogin(wire, URI.create(wire + "/token"), "lastday-workflow", "not-a-real-secret"),
                Clock.systemUTC()));
    }

    private static void answers(int total) {
        WIRE.stubFor(get(urlPathEqualTo("/api/devices"))
                .withHeader("Authorization", equalTo("Bearer a-token"))
                .withQueryParam("owner", equalTo("entra:a1"))
                .willReturn(okJson("""
                        {"evaluation": "6f1c2d0a-5f0e-4a55-9d0c-0a1f6f3c1a11", "asOf": "2026-11-21T02:10:00Z", "total": %d,
                         "items": [{"id": "d1", "name": "LT-0001", "person": "entra:a1", "personName": null,
                                    "ownership": "COMPANY", "platform": "WINDOWS", "os": "Windows",
                                    "osVersion": "10.0.26100.1", "lastSeen": "2026-11-20T10:00:00Z", "managed": true,
                                    "state": "NOT_SAFE", "leaver": null,
                                    "checks": [{"check": "os-support", "state": "FAIL", "reason": "ENDED",
                                                "badge": "ended 13 Oct 2026", "evidence": {"source": "intune"},
                                                "firstFailedAt": null, "fix": "Update."}]}],
                         "nextCursor": null,
                         "sources": [{"source": "intune", "state": "PARTIAL", "reason": "OUTAGE", "read": 9,
                                      "lastCompleteAt": "2026-11-21T02:00:00Z", "lastCompleteBeganAt": null}]}""".formatted(total))));
    }

    @Test
    void asks_by_the_entra_account_whatever_the_case_calls_the_person() {
        answers(1);

        assertThat(audit().devices(LEAVER)).isInstanceOfSatisfying(Given.class, given -> {
            HeldDevices held = (HeldDevices) given.value();
            assertThat(held.items()).singleElement().satisfies(device -> {
                assertThat(device.state()).isEqualTo("NOT_SAFE");
                assertThat(device.checks())
                        .containsExactly(new HeldDevices.Check("os-support", "FAIL", "ENDED", "ended 13 Oct 2026"));
            });
            assertThat(held.broken()).extracting(HeldDevices.Source::source).containsExactly("intune");
        });
    }

    @Test
    void a_list_that_is_shorter_than_it_says_is_no_answer() {
        answers(2);

        assertThat(audit().devices(LEAVER))
                .isInstanceOfSatisfying(
                        Missing.class, missing -> assertThat(missing.why()).isEqualTo(Silence.NOT_UNDERSTOOD));
    }
}
