package io.lastday.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.testing.TestIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks over a large tenant and a large realm by the service in a process of its own, with 512 MB of heap. Not among the tests of
 * a build: {@code benchmarks/identity/run} runs it.
 */
class WalkBenchmark {

    private static final int PEOPLE = Integer.getInteger("lastday.benchmark.people", 100_000);
    private static final int SEEDED = 268;
    private static final int CHANGED = 200;
    private static final int ROWS_A_CALL = 999;
    private static final double SECONDS_A_CALL = 2.0;
    private static final Duration LONGEST = Duration.ofMinutes(40);
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestIssuer issuer = TestIssuer.start();
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
        issuer.close();
        http.close();
    }

    @Test
    void walks() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setServerConfig("fsync", "on").start()) {
            String tenant = ready(sandbox(
                    "io.lastday.sandbox.tenant.TenantSimulator",
                    "--port",
                    "0",
                    "--secrets",
                    folder.resolve("secrets").toString(),
                    "--crowd",
                    String.valueOf(PEOPLE)));
            String keycloak = ready(sandbox("io.lastday.sandbox.crowd.CrowdKeycloak", "0", String.valueOf(PEOPLE)));
            String service = service(postgres.getPort(), tenant, keycloak);
            walk("The first walk", service, tenant, keycloak);
            for (int number = 0; number < CHANGED; number++) {
                send(keycloak + "/crowd/register/" + number, "POST", "");
            }
            walk("The second walk", service, tenant, keycloak);
        }
    }

    private void walk(String name, String service, String tenant, String keycloak) throws Exception {
        send(tenant + "/sandbox/requests", "DELETE", "");
        send(keycloak + "/crowd/calls", "GET", "");
        Instant begun = Instant.now();
        JsonNode run = scan(service);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        JsonNode calls = json(send(keycloak + "/crowd/calls", "GET", ""));
        long made = calls.valueStream().mapToLong(JsonNode::asLong).sum();
        List<JsonNode> graph = json(send(tenant + "/sandbox/requests", "GET", ""))
                .path("items")
                .valueStream()
                .toList();
        double bound = (PEOPLE + SEEDED + ROWS_A_CALL - 1) / ROWS_A_CALL * SECONDS_A_CALL;
        System.out.printf(
                Locale.ROOT,
                "%n%s over %d + %d people: %s in %.1f s; the report's limit alone is %.0f s (%.0f %%)%n"
                        + "  Graph: %d calls, %d of them 429; Keycloak: %d calls, %.1f times fewer than one a person%n  %s%n  heap: %s%n",
                name,
                PEOPLE,
                PEOPLE,
                run.path("state").asString(),
                seconds,
                bound,
                100 * seconds / bound,
                graph.size(),
                graph.stream()
                        .filter(call -> call.path("status").asInt() == 429)
                        .count(),
                made,
                (double) PEOPLE / made,
                calls,
                heap());
        assertThat(run.path("state").asString()).isEqualTo("COMPLETE");
    }

    private JsonNode scan(String service) throws Exception {
        JsonNode run = json(send(service + "/api/identity/scans", "POST", "{}"));
        String id = run.path("id").asString();
        Instant until = Instant.now().plus(LONGEST);
        while (run.path("state").asString().equals("RUNNING") && Instant.now().isBefore(until)) {
            Thread.sleep(500);
            run = json(send(service + "/api/identity/scans/" + id, "GET", ""));
        }
        return run;
    }

    /** Most that was used, and most that a collection left. */
    private String heap() throws IOException {
        int used = 0;
        int left = 0;
        for (String line : Files.readAllLines(folder.resolve("gc.log"))) {
            var sizes = COLLECTED.matcher(line);
            while (sizes.find()) {
                used = Math.max(used, Integer.parseInt(sizes.group(1)));
                left = Math.max(left, Integer.parseInt(sizes.group(2)));
            }
        }
        return "at most " + used + " MB, after a collection at most " + left + " MB";
    }

    private String service(int database, String tenant, String keycloak) throws Exception {
        int port = freePort();
        String place = "postgresql://127.0.0.1:" + database + "/postgres";
        String id = UUID.nameUUIDFromBytes("tenant:20261121".getBytes(StandardCharsets.UTF_8))
                .toString();
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + folder.resolve("gc.log"),
                "-jar",
                System.getProperty("lastday.benchmark.service")));
        for (String property : List.of(
                "server.port=" + port,
                "management.server.port=0",
                "spring.r2dbc.url=r2dbc:" + place,
                "spring.r2dbc.username=postgres",
                "spring.flyway.url=jdbc:" + place,
                "spring.flyway.user=postgres",
                "lastday.oidc.issuer=" + issuer.issuer(),
                "lastday.graph.base-url=" + tenant + "/v1.0",
                "lastday.graph.token-uri=" + tenant + "/" + id + "/oauth2/v2.0/token",
                "lastday.graph.client-id=lastday-identity-audit",
                "lastday.graph.client-secret=" + secret("lastday-identity-audit"),
                "lastday.keycloak.base-url=" + keycloak,
                "lastday.keycloak.realm=harbour",
                "lastday.keycloak.client-id=lastday-identity-audit",
                "lastday.keycloak.client-secret=unused")) {
            command.add("--" + property);
        }
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start());
        return answering("http://127.0.0.1:" + port);
    }

    private String answering(String service) throws Exception {
        for (int look = 0; look < 240; look++) {
            try {
                send(service + "/livez", "GET", "");
                return service;
            } catch (IOException notYet) {
                Thread.sleep(500);
            }
        }
        throw new AssertionError("the service does not answer: " + Files.readString(folder.resolve("service.log")));
    }

    private Process sandbox(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("lastday.benchmark.simulator"),
                main));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        processes.add(process);
        return process;
    }

    private static String ready(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        assertThat(line).startsWith("ready ");
        return line.substring("ready ".length());
    }

    private String send(String address, String method, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (address.contains("/sandbox/")) {
            request.header("X-Sandbox-Key", secret("sandbox-key"));
        }
        if (address.contains("/api/")) {
            request.header("Authorization", "Bearer " + issuer.token("it"));
        }
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    private String secret(String name) throws IOException {
        return Files.readString(folder.resolve("secrets").resolve(name));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
