package io.lastday.identity.source.keycloak;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.lastday.identity.directory.IdentitySettings;
import io.lastday.identity.directory.LinkSettings;
import io.lastday.identity.source.MemoryWalk;
import io.lastday.platform.keycloak.KeycloakRealm;
import io.lastday.platform.keycloak.KeycloakSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** A realm on a faked wire, listed page by page in the order of user names as Keycloak does. */
final class RealmWire implements AutoCloseable {

    static final String ROOT = "/admin/realms/harbour";
    static final int SLICES = 5;

    /** What an administrator's event can be about, of the kinds that concern people; Keycloak answers any other name with 500. */
    private static final String KNOWN = "USER|USER_LOGIN_FAILURE|USER_SESSION|GROUP_MEMBERSHIP|REALM_ROLE_MAPPING"
            + "|CLIENT_ROLE_MAPPING|ORGANIZATION_MEMBERSHIP|USER_PROFILE";

    private final Listing listing = new Listing();
    final WireMockServer server = new WireMockServer(
            wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(listing));
    final MemoryWalk walk = new MemoryWalk();
    final Set<String> looks = new HashSet<>();
    private final KeycloakRealm realm;
    final KeycloakWalker walker;

    RealmWire() {
        server.start();
        realm = KeycloakRealm.connect(
                new KeycloakSettings(URI.create(server.baseUrl()), "harbour", "lastday-identity-audit", "a-secret"));
        walker = new KeycloakWalker(
                realm,
                MemoryWalk.HOUSE_JSON,
                new IdentitySettings(Duration.ZERO, Duration.ZERO, 50, 50, 0, SLICES, 4),
                new LinkSettings("entraObjectId", "entra"),
                (walk, prefix) -> Mono.just(looks));
        teach();
    }

    private void teach() {
        server.stubFor(post(urlPathEqualTo("/realms/harbour/protocol/openid-connect/token"))
                .willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":300,\"token_type\":\"Bearer\"}")));
        answer("", okJson("{\"realm\":\"harbour\",\"browserFlow\":\"browser\"}"));
        answer("/authentication/flows/browser/executions", okJson("[]"));
        answer("/client-session-stats", okJson("[]"));
        answer(
                "/events/config",
                okJson(
                        "{\"eventsEnabled\":true,\"adminEventsEnabled\":true,\"eventsExpiration\":0,\"enabledEventTypes\":[]}"));
        answer("/events", okJson("[]"));
        answer("/admin-events", okJson("[]"));
        server.stubFor(get(urlPathEqualTo(ROOT + "/admin-events"))
                .atPriority(1)
                .withQueryParam("resourceTypes", notMatching(KNOWN))
                .willReturn(status(500)));
        server.stubFor(get(urlPathEqualTo(ROOT + "/users"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withTransformers(Listing.NAME)));
        for (String part : List.of("credentials", "federated-identity", "configured-user-storage-credential-types")) {
            server.stubFor(get(urlPathMatching(ROOT + "/users/[^/]+/" + part))
                    .atPriority(9)
                    .willReturn(okJson("[]")));
        }
    }

    void answer(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(ROOT + path)).willReturn(answer));
    }

    /** An account, whose id is its user name. */
    void user(String name, String more) {
        listing.users.put(
                name,
                "{\"id\":\"%s\",\"username\":\"%s\",\"email\":\"%s@harbourfinch.example\",\"enabled\":true,\"totp\":false%s}"
                        .formatted(name, name, name, more));
    }

    void user(String name) {
        user(name, "");
    }

    void remove(String name) {
        listing.users.remove(name);
    }

    /** Runs when so many pages of the list were answered. */
    void onPage(int number, Runnable deed) {
        listing.deeds.put(number, deed);
    }

    void credentials(String user, String... types) {
        String body = List.of(types).stream()
                .map(type -> "{\"type\":\"" + type + "\",\"createdDate\":1760000000000}")
                .collect(Collectors.joining(",", "[", "]"));
        answer("/users/" + user + "/credentials", okJson(body));
    }

    /** The broker's link of an account. */
    void brokered(String user, String entra) {
        listing.brokered.add(user);
        answer(
                "/users/" + user + "/federated-identity",
                okJson("[{\"identityProvider\":\"entra\",\"userId\":\"" + entra + "\"}]"));
    }

    void unlinked(String user) {
        listing.brokered.remove(user);
        answer("/users/" + user + "/federated-identity", okJson("[]"));
    }

    static String event(String user, Instant at) {
        return "{\"time\":%d,\"type\":\"UPDATE_CREDENTIAL\",\"userId\":\"%s\"}".formatted(at.toEpochMilli(), user);
    }

    static String adminEvent(String path, Instant at) {
        return "{\"time\":%d,\"operationType\":\"DELETE\",\"resourceType\":\"USER\",\"resourcePath\":\"%s\"}"
                .formatted(at.toEpochMilli(), path);
    }

    /** How often accounts were asked for their credentials since the last look. */
    List<String> asked() {
        List<String> asked = server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getUrl())
                .filter(url -> url.endsWith("/credentials"))
                .map(url -> url.split("/")[5])
                .sorted()
                .toList();
        server.resetRequests();
        return asked;
    }

    void run() {
        walk.run(walker::walk);
    }

    @Override
    public void close() {
        realm.close();
        server.stop();
    }

    /** Answers a page of the list. */
    private static final class Listing implements ResponseTransformerV2 {

        static final String NAME = "realm-users";

        private final Map<String, String> users = new TreeMap<>();
        private final List<String> brokered = new ArrayList<>();
        private final Map<Integer, Runnable> deeds = new ConcurrentHashMap<>();
        private int pages;

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public synchronized Response transform(Response response, ServeEvent event) {
            Request request = event.getRequest();
            QueryParameter alias = request.queryParameter("idpAlias");
            List<String> found = users.entrySet().stream()
                    .filter(user -> !alias.isPresent() || brokered.contains(user.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            int first = number(request, "first");
            int to = Math.min(found.size(), first + number(request, "max"));
            String body = String.join(",", found.subList(Math.min(first, to), to));
            if (!alias.isPresent()) {
                deeds.getOrDefault(++pages, () -> {}).run();
            }
            return Response.Builder.like(response)
                    .but()
                    .status(200)
                    .body("[" + body + "]")
                    .build();
        }

        private static int number(Request request, String name) {
            return Integer.parseInt(request.queryParameter(name).firstValue());
        }
    }
}
