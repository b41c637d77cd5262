package io.lastday.platform.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.UserCollectionResponse;
import io.lastday.platform.connection.WriteMode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A Graph over a faked wire: what it waited is written down instead of waited. */
final class GraphWire {

    static final Instant NOW = Instant.parse("2026-11-21T21:00:00Z");
    static final String PERMISSION = "User.Read.All";
    static final Paged<UserCollectionResponse, User> USERS = new Paged<>(
            client -> client.users().get(),
            (client, link) -> client.users().withUrl(link).get(),
            UserCollectionResponse::getValue);

    final List<Duration> waits = new ArrayList<>();
    final Graph graph;

    GraphWire(WireMockExtension wire) {
        this.graph = GraphFactory.create(
                settings(wire.baseUrl() + "/v1.0", wire.baseUrl()),
                () -> WriteMode.WRITE,
                Clock.fixed(NOW, ZoneOffset.UTC),
                waits::add);
        wire.stubFor(post(urlPathEqualTo("/tenant/oauth2/v2.0/token")).willReturn(token("first")));
    }

    static GraphSettings settings(String base, String login) {
        return new GraphSettings(
                URI.create(base), URI.create(login + "/tenant/oauth2/v2.0/token"), "lastday-test", "not-a-real-secret");
    }

    static WireMockExtension extension() {
        return WireMockExtension.newInstance()
                .options(WireMockConfiguration.wireMockConfig().dynamicPort())
                .build();
    }

    static ResponseDefinitionBuilder token(String value) {
        return okJson("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"" + value + "\"}");
    }

    static ResponseDefinitionBuilder error(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"code\":\"" + code + "\",\"message\":\"said\"}}");
    }
}
