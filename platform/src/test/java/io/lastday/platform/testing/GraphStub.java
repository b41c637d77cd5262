package io.lastday.platform.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A wire that answers as Microsoft Graph does, on a free loopback port: token, collections, pages, errors, batches. Knows
 * nothing of the client under test.
 */
public final class GraphStub implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VERSION = "/v1.0";

    private final Batch batch = new Batch();
    private final WireMockServer server = new WireMockServer(
            wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(batch));

    private GraphStub() {
        server.start();
        reset();
    }

    /** Starts a wire that gives tokens and knows no object yet. */
    public static GraphStub start() {
        return new GraphStub();
    }

    /** For {@code lastday.graph.base-url}. */
    public String baseUrl() {
        return server.baseUrl() + VERSION;
    }

    /** For {@code lastday.graph.token-uri}. */
    public String tokenUri() {
        return server.baseUrl() + "/tenant/oauth2/v2.0/token";
    }

    /** Forgets all stubs but the token and the batch. */
    public void reset() {
        server.resetAll();
        batch.parts.clear();
        server.stubFor(any(anyUrl()).atPriority(100).willReturn(error(404, "ResourceNotFound", "nobody taught this")));
        server.stubFor(post(urlPathEqualTo("/tenant/oauth2/v2.0/token"))
                .willReturn(okJson("{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"a-token\"}")));
        server.stubFor(post(urlPathEqualTo(VERSION + "/$batch"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withTransformers(Batch.NAME)));
    }

    /** {@code path}, relative to the version, holds exactly these objects. */
    public void collection(String path, String... objects) {
        answer(path, okJson(page(null, objects)));
    }

    /** The first page of {@code path} holds these objects and links to a second one, which answers as given. */
    public void pages(String path, String[] objects, ResponseDefinitionBuilder second) {
        String link = baseUrl() + path + "?$skiptoken=2";
        answer(path, okJson(page(link, objects)));
        server.stubFor(read(path)
                .withQueryParam("$skiptoken", equalTo("2"))
                .atPriority(1)
                .willReturn(second));
    }

    /** {@code path} answers as given. */
    public void answer(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(read(path).atPriority(5).willReturn(answer));
    }

    /** {@code path} answers so only while {@code state} of the scenario lasts, then goes to {@code next}. */
    public void answerOnce(String path, String scenario, String state, String next, ResponseDefinitionBuilder answer) {
        server.stubFor(read(path)
                .inScenario(scenario)
                .whenScenarioStateIs(state)
                .willSetStateTo(next)
                .atPriority(2)
                .willReturn(answer));
    }

    /** Part of a batch: {@code path} answers with this status and body. */
    public void part(String path, int status, String body) {
        batch.parts.put(path, new Part(status, body));
    }

    /** One page of a collection. */
    public static String page(@Nullable String nextLink, String... objects) {
        String link = nextLink == null ? "" : "\"@odata.nextLink\":\"" + nextLink + "\",";
        return "{" + link + "\"value\":[" + String.join(",", objects) + "]}";
    }

    /** An error as Graph writes it. */
    public static ResponseDefinitionBuilder error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
    }

    /** The wire itself, for what a test wants to see or count. */
    public WireMockServer wire() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static MappingBuilder read(String path) {
        return get(urlPathEqualTo(VERSION + path));
    }

    private record Part(int status, String body) {}

    /** Answers each part by itself; a part that nobody taught is 404. */
    private static final class Batch implements ResponseTransformerV2 {

        static final String NAME = "graph-batch";

        private final Map<String, Part> parts = new ConcurrentHashMap<>();

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public Response transform(Response response, ServeEvent event) {
            ObjectNode answer = JSON.createObjectNode();
            ArrayNode responses = answer.putArray("responses");
            for (JsonNode asked :
                    JSON.readTree(event.getRequest().getBodyAsString()).path("requests")) {
                Part part = parts.getOrDefault(
                        asked.path("url").asString(), new Part(404, "{\"error\":{\"code\":\"ResourceNotFound\"}}"));
                responses
                        .addObject()
                        .put("id", asked.path("id").asString())
                        .put("status", part.status())
                        .set("body", JSON.readTree(part.body()));
            }
            return Response.Builder.like(response)
                    .but()
                    .status(200)
                    .body(JSON.writeValueAsString(answer))
                    .build();
        }
    }
}
