package io.lastday.platform.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.lastday.platform.graph.GraphWire.PERMISSION;
import static io.lastday.platform.graph.GraphWire.USERS;
import static io.lastday.platform.graph.GraphWire.error;
import static io.lastday.platform.graph.GraphWire.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.microsoft.graph.models.User;
import io.lastday.platform.failure.RemoteFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphTest {

    @RegisterExtension
    static final WireMockExtension WIRE = GraphWire.extension();

    @RegisterExtension
    static final WireMockExtension ELSEWHERE = GraphWire.extension();

    private GraphWire wire;

    @BeforeEach
    void connect() {
        wire = new GraphWire(WIRE);
    }

    @Test
    void aRefusalNamesThePermissionToGrant() {
        WIRE.stubFor(get(urlPathEqualTo("/v1.0/users/u1")).willReturn(error(403, "Authorization_RequestDenied")));

        assertThat(catchThrowableOfType(RemoteFailure.MissingPermission.class, this::user)
                        .scope())
                .isEqualTo(PERMISSION);
    }

    @Test
    void anAbsentObjectIsNotAnOutageAndAnOutageIsNotAnAbsentObject() {
        WIRE.stubFor(get(urlPathEqualTo("/v1.0/users/u1")).willReturn(error(404, "Request_ResourceNotFound")));
        assertThat(catchThrowableOfType(RemoteFailure.class, this::user)).isInstanceOf(RemoteFailure.NotFound.class);

        WIRE.stubFor(get(urlPathEqualTo("/v1.0/users/u1")).willReturn(error(500, "InternalServerError")));
        assertThat(catchThrowableOfType(RemoteFailure.class, this::user)).isInstanceOf(RemoteFailure.Transient.class);
    }

    @Test
    void allPagesTogetherAreTheList() {
        page("/v1.0/users", "u1", WIRE.baseUrl() + "/v1.0/users?$skiptoken=a%2Bb");
        WIRE.stubFor(get(urlEqualTo("/v1.0/users?$skiptoken=a%2Bb")).willReturn(okJson("""
                {"value":[],"@odata.nextLink":"%s/v1.0/users?$skiptoken=c"}""".formatted(WIRE.baseUrl()))));
        WIRE.stubFor(get(urlEqualTo("/v1.0/users?$skiptoken=c")).willReturn(okJson("{\"value\":[{\"id\":\"u2\"}]}")));

        assertThat(wire.graph.all(PERMISSION, USERS)).extracting(User::getId).containsExactly("u1", "u2");
    }

    @Test
    void aListWithAPageThatFailsIsNoList() {
        page("/v1.0/users", "u1", WIRE.baseUrl() + "/v1.0/users?$skiptoken=a");
        WIRE.stubFor(get(urlEqualTo("/v1.0/users?$skiptoken=a")).willReturn(error(500, "x")));

        assertThat(catchThrowableOfType(RemoteFailure.Transient.class, () -> wire.graph.all(PERMISSION, USERS)))
                .isNotNull();
    }

    @Test
    void aNextLinkToAnotherHostIsNotFollowedAndNoTokenGoesThere() {
        page("/v1.0/users", "u1", ELSEWHERE.baseUrl() + "/v1.0/users?$skiptoken=a");

        var failure = catchThrowableOfType(RemoteFailure.Terminal.class, () -> wire.graph.all(PERMISSION, USERS));

        assertThat(failure.code()).isEqualTo("FOREIGN_LINK");
        ELSEWHERE.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void pagesThatRunInACircleEnd() {
        page("/v1.0/users", "u1", WIRE.baseUrl() + "/v1.0/users");

        assertThat(catchThrowableOfType(RemoteFailure.Terminal.class, () -> wire.graph.all(PERMISSION, USERS))
                        .code())
                .isEqualTo("PAGE_LOOP");
    }

    @Test
    void aTokenThatIsNoLongerTakenIsFetchedAnewOnce() {
        WIRE.stubFor(get(urlPathEqualTo("/v1.0/users/u1"))
                .withHeader("Authorization", equalTo("Bearer first"))
                .willReturn(error(401, "InvalidAuthenticationToken")));
        WIRE.stubFor(get(urlPathEqualTo("/v1.0/users/u1"))
                .withHeader("Authorization", equalTo("Bearer second"))
                .willReturn(okJson("{\"id\":\"u1\"}")));
        WIRE.stubFor(post(urlPathEqualTo("/tenant/oauth2/v2.0/token"))
                .inScenario("t")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(token("first"))
                .willSetStateTo("then"));
        WIRE.stubFor(post(urlPathEqualTo("/tenant/oauth2/v2.0/token"))
                .inScenario("t")
                .whenScenarioStateIs("then")
                .willReturn(token("second")));

        assertThat(user().getId()).isEqualTo("u1");
    }

    @Test
    void aWrongSecretIsTerminalAndItsMessageHoldsNoSecret() {
        WIRE.stubFor(post(urlPathEqualTo("/tenant/oauth2/v2.0/token"))
                .willReturn(aResponse()
                        .withStatus(401)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"error\":\"invalid_client\",\"error_description\":\"not-a-real-secret\"}")));

        var failure = catchThrowableOfType(RemoteFailure.Terminal.class, this::user);

        assertThat(failure.code()).isEqualTo("TOKEN_REFUSED");
        assertThat(failure).hasMessageNotContaining("not-a-real-secret").hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({"503, Transient", "429, Throttled", "400, Terminal"})
    void aTokenEndpointThatFailsIsAFailureOfItsOwnKind(int status, String kind) {
        WIRE.stubFor(post(urlPathEqualTo("/tenant/oauth2/v2.0/token"))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"error\":\"unauthorized_client\"}")));

        assertThat(catchThrowableOfType(RemoteFailure.class, this::user))
                .extracting(failure -> failure.getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void aTokenEndpointThatBreaksOffIsAnOutage() {
        WIRE.stubFor(post(urlPathEqualTo("/tenant/oauth2/v2.0/token"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(catchThrowableOfType(RemoteFailure.Transient.class, this::user))
                .isNotNull();
    }

    @Test
    void everyCallCarriesAnIdByWhichMicrosoftFindsIt() {
        WIRE.stubFor(get(urlPathEqualTo("/v1.0/users/u1")).willReturn(okJson("{\"id\":\"u1\"}")));

        user();

        WIRE.verify(getRequestedFor(urlPathEqualTo("/v1.0/users/u1"))
                .withHeader("client-request-id", matching("[0-9a-f-]{36}")));
    }

    @Test
    void aSecretTravelsEncryptedOrNotAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphWire.settings("http://graph.example/v1.0", WIRE.baseUrl()))
                .withMessageContaining("lastday.graph.base-url must start with https://");
    }

    @Test
    void partsOfABatchSucceedAndFailOnTheirOwn() {
        WIRE.stubFor(post(urlPathEqualTo("/v1.0/$batch")).willReturn(okJson("""
                {"responses":[
                  {"id":"2","status":429,"headers":{"Retry-After":"7"},"body":{}},
                  {"id":"0","status":200,"body":{"value":[{"id":"m1"}],"@odata.nextLink":"%1$s/v1.0/next"}},
                  {"id":"1","status":404,"body":{"error":{"code":"Request_ResourceNotFound"}}},
                  {"id":"3","status":500,"body":{}}]}""".formatted(WIRE.baseUrl()))));
        WIRE.stubFor(get(urlPathEqualTo("/v1.0/next")).willReturn(okJson("{\"value\":[{\"id\":\"m2\"}]}")));
        Map<String, String> asked = new java.util.LinkedHashMap<>();
        for (String key : List.of("a", "b", "c", "d", "e")) {
            asked.put(key, "/users/" + key + "/authentication/methods");
        }

        Map<String, BatchAnswer> answers = wire.graph.batch().get("UserAuthenticationMethod.Read.All", asked);

        assertThat(answers).containsOnlyKeys("a", "b", "c", "d", "e");
        assertThat(((BatchAnswer.Body) Objects.requireNonNull(answers.get("a")))
                        .json()
                        .path("value"))
                .hasSize(2);
        assertThat(failure(answers, "b")).isInstanceOf(RemoteFailure.NotFound.class);
        assertThat(failure(answers, "c")).isInstanceOf(RemoteFailure.Throttled.class);
        assertThat(failure(answers, "d")).isInstanceOf(RemoteFailure.Transient.class);
        assertThat(failure(answers, "e")).isInstanceOf(RemoteFailure.Transient.class);
    }

    @Test
    void aFileBehindAForeignRedirectIsNotFetchedAndOneAtHomeIsFetchedWithoutTheToken() {
        WIRE.stubFor(get(urlPathEqualTo("/v1.0/file"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", ELSEWHERE.baseUrl() + "/blob")));
        assertThat(catchThrowableOfType(RemoteFailure.Terminal.class, () -> text("/file"))
                        .code())
                .isEqualTo("FOREIGN_LINK");
        ELSEWHERE.verify(0, getRequestedFor(anyUrl()));

        WIRE.stubFor(get(urlPathEqualTo("/v1.0/file"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", WIRE.baseUrl() + "/blob")));
        WIRE.stubFor(get(urlPathEqualTo("/blob"))
                .withHeader("Authorization", absent())
                .willReturn(aResponse().withBody("bytes")));
        assertThat(text("/file")).isEqualTo("bytes");
    }

    private String text(String path) {
        return wire.graph
                .raw()
                .get(
                        "Files.Read.All",
                        path,
                        Map.of(),
                        (body, type) -> new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static RemoteFailure failure(Map<String, BatchAnswer> answers, String key) {
        return ((BatchAnswer.Failed) Objects.requireNonNull(answers.get(key))).failure();
    }

    @Test
    void aRawReadTellsTheRemotesOwnWordForItsRefusal() {
        WIRE.stubFor(get(urlPathEqualTo("/v1.0/users/delta")).willReturn(error(410, "syncStateNotFound")));

        RemoteFailure.Terminal refused = catchThrowableOfType(
                RemoteFailure.Terminal.class,
                () -> wire.graph.raw().get(PERMISSION, "/users/delta", Map.of(), (body, type) -> body.read()));

        assertThat(refused.code()).isEqualTo("syncStateNotFound");
    }

    @Test
    void aQuestionByPostIsAReadAndGoesAgainAfterAnOutage() {
        WIRE.stubFor(post(urlPathEqualTo("/v1.0/identity/conditionalAccess/evaluate"))
                .inScenario("evaluate")
                .willReturn(error(503, "serviceNotAvailable"))
                .willSetStateTo("back"));
        WIRE.stubFor(post(urlPathEqualTo("/v1.0/identity/conditionalAccess/evaluate"))
                .inScenario("evaluate")
                .whenScenarioStateIs("back")
                .willReturn(okJson("{}")));

        int first = wire.graph
                .raw()
                .ask(
                        PERMISSION,
                        "/identity/conditionalAccess/evaluate",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        (body, type) -> body.read());

        assertThat(first).isEqualTo('{');
    }

    private void page(String path, String id, String next) {
        WIRE.stubFor(get(urlEqualTo(path))
                .willReturn(okJson("{\"value\":[{\"id\":\"%s\"}],\"@odata.nextLink\":\"%s\"}".formatted(id, next))));
    }

    private User user() {
        return wire.graph.call(
                PERMISSION, client -> client.users().byUserId("u1").get());
    }
}
