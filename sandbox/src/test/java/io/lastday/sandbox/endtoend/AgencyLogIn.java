package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.HarbourRealm;
import io.lastday.sandbox.launch.AgencyRealm;
import io.lastday.sandbox.part.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody from the agency, in a browser: sent from the firm's realm to the agency's, back with a code, in. The firm's
 * realm keeps nothing of them but the session.
 */
final class AgencyLogIn implements AutoCloseable {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final int HOPS = 12;

    private final String keycloak;
    private final String password;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    AgencyLogIn(RunningSystem system) {
        this.keycloak = Ports.http(system.ports().keycloak());
        this.password = system.secrets().named("harbour-password");
    }

    /** The tokens of a new session. */
    JsonNode tokens(String scope) throws IOException, InterruptedException {
        var answer =
                send(HttpRequest.newBuilder(URI.create(realm("auth") + "?response_type=code&client_id=harbour-portal"
                        + "&kc_idp_hint=" + AgencyRealm.NAME + "&scope=" + encoded(scope) + "&redirect_uri="
                        + encoded(HarbourRealm.PORTAL))));
        for (int hop = 0; hop < HOPS; hop++) {
            String location = answer.headers().firstValue("Location").orElse("");
            if (location.startsWith(HarbourRealm.PORTAL)) {
                return exchanged(location);
            }
            answer = location.isEmpty()
                    ? send(filledIn(answer))
                    : send(HttpRequest.newBuilder(answer.uri().resolve(location)));
        }
        throw new AssertionError("no way in: " + answer.uri() + " " + answer.statusCode());
    }

    private HttpRequest.Builder filledIn(HttpResponse<String> page) {
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as("%s: %s", page.uri(), page.body()).isTrue();
        String body = "username=" + AgencyRealm.username() + "&password=" + encoded(password);
        return HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private JsonNode exchanged(String location) throws IOException, InterruptedException {
        Matcher code = CODE.matcher(location);
        assertThat(code.find()).as(location).isTrue();
        var answer = send(HttpRequest.newBuilder(URI.create(realm("token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=authorization_code&client_id=harbour-portal&code="
                        + code.group(1) + "&redirect_uri=" + encoded(HarbourRealm.PORTAL))));
        JsonNode tokens = JsonMapper.shared().readTree(answer.body());
        assertThat(tokens.has("refresh_token")).as(answer.body()).isTrue();
        return tokens;
    }

    /** Cookies of both realms are kept by name and path; over HTTP, where a browser trusts this address as a secure one. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest bare = request.build();
        String sent = cookies.entrySet().stream()
                .filter(cookie -> bare.uri().getPath().startsWith(path(cookie.getKey())))
                .map(cookie -> cookie.getKey().substring(0, cookie.getKey().indexOf(' ')) + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var answer = http.send(
                sent.isEmpty() ? bare : request.setHeader("Cookie", sent).build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";\\s*");
        String path = "/";
        for (String part : parts) {
            path = part.toLowerCase(java.util.Locale.ROOT).startsWith("path=") ? part.substring(5) : path;
        }
        int equals = parts[0].indexOf('=');
        cookies.put(parts[0].substring(0, equals) + " " + path, parts[0].substring(equals + 1));
    }

    private static String path(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }

    private String realm(String end) {
        return keycloak + "/realms/" + HarbourRealm.NAME + "/protocol/openid-connect/" + end;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
