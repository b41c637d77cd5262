package io.lastday.sandbox.tenant;

import io.lastday.sandbox.firm.Firm;
import io.lastday.sandbox.firm.TenantFiles;
import io.lastday.sandbox.tenant.web.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A simulator of its own for one test, called over raw HTTP. */
final class Tenant implements AutoCloseable {
    static final String OFFBOARDING = "lastday-offboarding";
    static final String IDENTITY = "lastday-identity-audit";
    static final String DEVICES = "lastday-device-audit";
    static final Duration CONVERSION = Duration.ofSeconds(30);
    static final Duration INDEX_DELAY = Duration.ofSeconds(2);
    private static final TenantFiles FILES =
            Firm.harbourAndFinch(Firm.SEED, TestClock.START).graphFiles();
    private static final JsonMapper JSON = new JsonMapper();

    final TestClock clock = new TestClock();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Simulator simulator;

    Tenant() {
        this(FILES, null, null);
    }

    Tenant(TenantFiles files, @Nullable Path journal, @Nullable Path state) {
        this(files, journal, state, null);
    }

    /** @param exchangeKey the public key of runbooks that the sandbox's Exchange runs */
    Tenant(TenantFiles files, @Nullable Path journal, @Nullable Path state, @Nullable Path exchangeKey) {
        for (var name : SecretsFolder.NAMES) {
            secrets.put(name, UUID.randomUUID().toString());
        }
        try {
            simulator = Simulator.start(new Simulator.Settings(
                    0,
                    Firm.tenantId(Firm.SEED),
                    files,
                    secrets,
                    journal,
                    state,
                    Duration.ofHours(1),
                    INDEX_DELAY,
                    Duration.ZERO,
                    /* odd pages */ 0.2,
                    Firm.SEED,
                    clock,
                    new Simulator.Around(Duration.ZERO, CONVERSION, exchangeKey)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TenantFiles seededFiles() {
        return FILES;
    }

    static Tenant withJournal(Path journal) {
        return new Tenant(FILES, journal, null);
    }

    static Tenant withState(Path state) {
        return new Tenant(FILES, null, state);
    }

    static String user(String localPart) {
        return "/users/" + Firm.entraId(localPart);
    }

    String base() {
        return "http://127.0.0.1:" + simulator.port();
    }

    String secret(String name) {
        return secrets.getOrDefault(name, "");
    }

    String token(String caller) {
        return tokens.computeIfAbsent(caller, this::newToken);
    }

    String newToken(String caller) {
        var answer = requestToken(
                Firm.tenantId(Firm.SEED),
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        caller,
                        "client_secret",
                        secret(caller),
                        "scope",
                        "https://graph.microsoft.com/.default"));
        return answer.json().path("access_token").asString();
    }

    Answer requestToken(String tenantId, Map<String, String> form) {
        var body = new StringBuilder();
        form.forEach((k, v) ->
                body.append(body.isEmpty() ? "" : "&").append(k).append('=').append(encode(v)));
        return send(request("POST", "/" + tenantId + "/oauth2/v2.0/token", body.toString())
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** GET below /v1.0 with alternating header names and values. */
    Answer get(String caller, String path, String... headers) {
        return call(caller, "GET", path, null, headers);
    }

    Answer patch(String caller, String path, String body) {
        return call(caller, "PATCH", path, body);
    }

    Answer post(String caller, String path, String body) {
        return call(caller, "POST", path, body);
    }

    Answer call(String caller, String method, String path, @Nullable String body, String... headers) {
        var address = path.startsWith("http") ? path : "/v1.0" + path;
        var request = request(method, address, body).header("Authorization", "Bearer " + token(caller));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** A call to the test end points. */
    Answer sandbox(String method, String path, @Nullable String body) {
        return send(request(method, "/sandbox" + path, body).header("X-Sandbox-Key", secret("sandbox-key")));
    }

    /** What an administrator consented to for a caller: these permissions and no others. */
    void consent(String caller, String... permissions) {
        var body = json(Map.of("permissions", permissions));
        if (sandbox("PUT", "/callers/" + caller, body).status() != 204) {
            throw new IllegalArgumentException(caller);
        }
    }

    /** The body that links a directory object. */
    static String link(String id) {
        return json(Map.of("@odata.id", "https://graph.microsoft.com/v1.0/directoryObjects/" + id));
    }

    Answer delete(String caller, String path) {
        return call(caller, "DELETE", path, null);
    }

    String fault(String json) {
        return sandbox("POST", "/faults", json).json().path("id").asString();
    }

    HttpRequest.Builder request(String method, String path, @Nullable String body) {
        var address = (path.startsWith("http") ? path : base() + path)
                .replace(" ", "%20")
                .replace("\"", "%22");
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .method(method, publisher);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    @Override
    public void close() {
        try {
            simulator.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.close();
    }
}
