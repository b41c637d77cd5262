package io.lastday.offboarding.step.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.keycloak.OperatorRealm;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.GraphSettings;
import io.lastday.platform.keycloak.KeycloakRealm;
import io.lastday.platform.keycloak.KeycloakSettings;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Graph and Keycloak over a faked wire. */
public final class RemoteWire {

    public static final String USER = "9611a661-20f5-31fc-b2c7-e873dcb3d97c";
    public static final String LOCAL = "482197a9-892b-39bd-bc06-988ea3221381";
    public static final String ENTRA_USER = "/v1.0/users/" + USER;
    public static final String LOCAL_USER = "/admin/realms/harbour/users/" + LOCAL;
    public static final Instant NOW = Instant.parse("2026-11-21T17:00:00Z");
    public static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** Reads the first states without waiting. */
    public static final ReadBack READ_BACK = new ReadBack(time -> {});

    public static final LeaverAccounts BOTH = new LeaverAccounts(
            new PersonId.Entra(USER),
            "A leaver",
            List.of(
                    new Account(ConnectedSystem.ENTRA, USER, "leaver@firm.example"),
                    new Account(ConnectedSystem.KEYCLOAK, LOCAL, "leaver")));

    private RemoteWire() {}

    public static WireMockExtension extension() {
        return WireMockExtension.newInstance()
                .options(WireMockConfiguration.wireMockConfig().dynamicPort())
                .build();
    }

    public static Graph graph(WireMockExtension wire) {
        return graph(wire, WriteMode.WRITE);
    }

    /** The tenant, written to or only observed. */
    public static Graph graph(WireMockExtension wire, WriteMode mode) {
        wire.stubFor(post(urlPathEqualTo("/tenant/oauth2/v2.0/token"))
                .willReturn(okJson("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"t\"}")));
        return Graph.connect(
                new GraphSettings(
                        URI.create(wire.baseUrl() + "/v1.0"),
                        URI.create(wire.baseUrl() + "/tenant/oauth2/v2.0/token"),
                        "lastday-offboarding",
                        "not-a-real-secret"),
                () -> mode);
    }

    public static KeycloakRealm realm(WireMockExtension wire) {
        return realm(wire, "harbour");
    }

    /** The realm of those who operate Lastday. */
    public static OperatorRealm operators(WireMockExtension wire) {
        return new OperatorRealm(realm(wire, "lastday"), "harbour");
    }

    private static KeycloakRealm realm(WireMockExtension wire, String name) {
        wire.stubFor(post(urlPathEqualTo("/realms/" + name + "/protocol/openid-connect/token"))
                .willReturn(okJson("{\"token_type\":\"Bearer\",\"expires_in\":300,\"access_token\":\"t\"}")));
        return KeycloakRealm.connect(
                new KeycloakSettings(URI.create(wire.baseUrl()), name, "lastday-offboarding", "not-a-real-secret"));
    }

    public static StepContext context(LeaverAccounts accounts, @Nullable String cursor) {
        Dates dates = new Dates(
                LocalDate.parse("2026-11-20"),
                LocalDateTime.parse("2026-11-20T17:00:00"),
                LocalDate.parse("2026-11-30"),
                ZoneId.of("Europe/London"));
        return new StepContext(new FirmId("harbour-finch"), CASE, accounts, dates, cursor, 1, NOW, CaseBrief.NONE);
    }

    public static StepContext context(@Nullable String cursor) {
        return context(BOTH, cursor);
    }

    /** One answer after the other to GETs of {@code path}; the last one stays. */
    public static void answers(WireMockExtension wire, String path, String... bodies) {
        for (int i = 0; i < bodies.length; i++) {
            int next = Math.min(i + 1, bodies.length - 1);
            wire.stubFor(get(urlPathEqualTo(path))
                    .inScenario(path)
                    .whenScenarioStateIs(state(i))
                    .willReturn(okJson(bodies[i]))
                    .willSetStateTo(state(next)));
        }
    }

    private static String state(int read) {
        return read == 0 ? Scenario.STARTED : "read " + read;
    }

    public static ResponseDefinitionBuilder error(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"code\":\"" + code + "\",\"message\":\"said\"}}");
    }
}
