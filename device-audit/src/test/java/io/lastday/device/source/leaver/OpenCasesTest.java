package io.lastday.device.source.leaver;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.lastday.device.fact.OpenCase;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.security.MachineToken;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The cases over the wire: who may ask, page by page, and what is no answer. */
class OpenCasesTest {

    private static final String PATH = "/api/leavers/people";
    private static final UUID CASE = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final String ONE =
            "{\"person\":\"entra:u1\",\"case\":\"" + CASE + "\",\"lastDay\":\"2026-11-27\",\"state\":\"SCHEDULED\"}";
    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(get(urlPathEqualTo("/.well-known/openid-configuration"))
                .willReturn(okJson("{\"token_endpoint\":\"" + server.baseUrl() + "/token\"}")));
        server.stubFor(post(urlPathEqualTo("/token"))
                .withRequestBody(containing("grant_type=client_credentials&client_id=a-client&client_secret=a-secret"))
                .willReturn(okJson("{\"access_token\":\"a-token\",\"expires_in\":300}")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private OpenCases cases() {
        URI base = URI.create(server.baseUrl());
        return new OpenCases(base, new MachineToken.Login(base, null, "a-client", "a-secret"), JsonMapper.shared());
    }

    private OpenCases.Page page(@Nullable String cursor) {
        return Objects.requireNonNull(cases().page(cursor).block());
    }

    private void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(PATH)).willReturn(answer));
    }

    @Test
    void pagesAreAskedForWithTheServicesOwnToken() {
        server.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("cursor", absent())
                .withHeader("Authorization", equalTo("Bearer a-token"))
                .willReturn(okJson("{\"items\":[" + ONE + "],\"nextCursor\":\"a+b/c=\"}")));
        server.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("cursor", equalTo("a+b/c="))
                .withHeader("Authorization", equalTo("Bearer a-token"))
                .willReturn(okJson("{\"items\":[],\"nextCursor\":null}")));

        OpenCases.Page first = page(null);

        assertThat(first.people())
                .containsExactly(new OpenCase("entra:u1", CASE, LocalDate.parse("2026-11-27"), "SCHEDULED"));
        OpenCases.Page second = page(first.next());
        assertThat(second.people()).isEmpty();
        assertThat(second.next()).isNull();
    }

    @Test
    void whoMayNotAskIsToldWhichRoleIsMissing() {
        answers(aResponse().withStatus(403));

        assertThatThrownBy(() -> page(null))
                .isInstanceOfSatisfying(
                        RemoteFailure.MissingPermission.class,
                        refused -> assertThat(refused.scope()).contains("scanner"));
    }

    @Test
    void aSecretThatTheIssuerDoesNotKnowIsNoOutage() {
        server.stubFor(post(urlPathEqualTo("/token")).willReturn(aResponse().withStatus(401)));

        assertThatThrownBy(() -> page(null)).isInstanceOf(RemoteFailure.MissingPermission.class);
    }

    @Test
    void anAnswerOfAnotherServiceIsNoEmptyList() {
        answers(aResponse().withStatus(404));

        assertThatThrownBy(() -> page(null)).isInstanceOf(RemoteFailure.Terminal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":null}",
                "{\"items\":[{\"case\":\"00000000-0000-0000-0000-00000000000a\",\"lastDay\":\"2026-11-27\"}]}",
                "{\"items\":[{\"person\":\"entra:u1\",\"case\":\"7\",\"lastDay\":\"2026-11-27\"}]}",
                "{\"items\":[{\"person\":\"entra:u1\",\"case\":\"00000000-0000-0000-0000-00000000000a\"}]}"
            })
    void aPageOfWhichALineCannotBeReadIsAnOutage(String body) {
        assertThatThrownBy(() -> cases().understood(JsonMapper.shared().readTree(body)))
                .isInstanceOf(RemoteFailure.Transient.class);
    }
}
