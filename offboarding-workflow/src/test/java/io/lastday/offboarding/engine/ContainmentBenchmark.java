package io.lastday.offboarding.engine;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.connected.Powers;
import io.lastday.offboarding.step.entra.EntraContainment;
import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedSteps;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.GraphSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody's containment at once: the engine, PostgreSQL, the steps on Entra and the guard rails as they ship, against the tenant
 * simulator in a process of its own, under the quota that Microsoft documents. Not among the tests of a build:
 * {@code benchmarks/containment/run} runs it.
 */
@CoreTest
class ContainmentBenchmark {

    private static final int PEOPLE = Integer.getInteger("lastday.benchmark.people", 1_000);

    /** Writes that one containment takes: the block, and the revocation. */
    private static final int WRITES = 2;

    private static final int QUOTA = 3_000;
    private static final int WINDOW_SECONDS = 150;

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private ScriptedSteps steps;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void containment() throws Exception {
        List<UUID> users = IntStream.range(0, PEOPLE)
                .mapToObj(number -> UUID.nameUUIDFromBytes(("leaver " + number).getBytes(StandardCharsets.UTF_8)))
                .toList();
        Process simulator = simulator(users);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(simulator.getInputStream(), StandardCharsets.UTF_8))) {
            String base = ready(said);
            Graph graph = graph(base);
            steps.named("entra.disable").always(EntraContainment.disable(graph)::run);
            steps.named("entra.revoke-sessions").always(EntraContainment.revoke(graph)::run);
            Crowd crowd = new Crowd(new Desk(port), world, jdbc);
            List<UUID> ids = crowd.waiting(
                    PEOPLE,
                    "standard",
                    number -> world.person(
                            "Leaver " + number,
                            new PersonId.Entra(users.get(number).toString())));
            world.powers(Powers.in(graph));
            call(base, "DELETE");
            measure(crowd, ids, base);
        } finally {
            simulator.destroyForcibly();
        }
    }

    private void measure(Crowd crowd, List<UUID> ids, String base) throws Exception {
        Instant due = Instant.now().plusSeconds(2);
        crowd.due(ids, due, Duration.ZERO);
        Instant last = crowd.last(ids, "contained_at", Duration.ofSeconds(150 + PEOPLE));
        double seconds = Crowd.seconds(due, last);
        double bound = bound(PEOPLE * WRITES);
        System.out.printf(
                Locale.ROOT,
                "%n%d people contained in %.1f s; the quota's bound is %.1f s, %s; calls answered 429: %d%n",
                PEOPLE,
                seconds,
                bound,
                bound == 0
                        ? "all writes fit into one window"
                        : String.format(Locale.ROOT, "ratio %.2f", seconds / bound),
                throttled(base));
        jdbc.sql(
                        "select step, result, coalesce(reason_code, '') as reason, count(*) as runs from step_log"
                                + " where step like 'entra.%' or step = 'lastday.guard-rails' group by 1, 2, 3 order by 1, 2, 3")
                .query((row, number) ->
                        "  " + row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getInt(4))
                .list()
                .forEach(System.out::println);
        System.out.println("  half of them after " + at(ids, due, 0.5) + " s, 99 % after " + at(ids, due, 0.99) + " s");
    }

    /** When the window opens that holds the last write: nobody may be faster, for the quota takes 3,000 and then nothing. */
    private static double bound(int writes) {
        return (double) ((writes - 1) / QUOTA) * WINDOW_SECONDS;
    }

    private String at(List<UUID> ids, Instant due, double share) {
        List<Instant> times =
                new ArrayList<>(jdbc.sql("select contained_at from leaver_case where id = any (?) order by 1")
                        .param(ids.toArray(UUID[]::new))
                        .query((row, number) ->
                                row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                        .list());
        return String.format(Locale.ROOT, "%.1f", Crowd.seconds(due, times.get((int) (share * (times.size() - 1)))));
    }

    private Process simulator(List<UUID> users) throws IOException {
        Path tenant = Files.createDirectories(folder.resolve("tenant"));
        String all = users.stream()
                .map(id -> "{\"id\":\"" + id + "\",\"displayName\":\"Leaver\",\"userPrincipalName\":\"" + id
                        + "@harbourfinch.example\",\"accountEnabled\":true,\"userType\":\"Member\","
                        + "\"signInSessionsValidFromDateTime\":\"2026-01-01T00:00:00Z\"}")
                .collect(Collectors.joining(","));
        Files.writeString(tenant.resolve("users.json"), "{\"value\":[" + all + "]}");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("lastday.benchmark.simulator"),
                        "io.lastday.sandbox.tenant.TenantSimulator",
                        "--port",
                        "0",
                        "--secrets",
                        folder.resolve("secrets").toString(),
                        "--tenant",
                        tenant.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String ready(BufferedReader said) throws IOException {
        String line = said.readLine();
        if (line == null || !line.startsWith("ready ")) {
            throw new AssertionError("the simulator said " + line);
        }
        return line.substring("ready ".length());
    }

    private Graph graph(String base) throws IOException {
        UUID tenant = UUID.nameUUIDFromBytes("tenant:20261121".getBytes(StandardCharsets.UTF_8));
        return Graph.connect(new GraphSettings(
                URI.create(base + "/v1.0"),
                URI.create(base + "/" + tenant + "/oauth2/v2.0/token"),
                "lastday-offboarding",
                Files.readString(folder.resolve("secrets/lastday-offboarding"))));
    }

    private long throttled(String base) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(call(base, "GET"))
                .path("items")
                .valueStream()
                .filter(request -> request.path("status").asInt() == 429)
                .count();
    }

    private String call(String base, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/sandbox/requests"))
                .header("X-Sandbox-Key", Files.readString(folder.resolve("secrets/sandbox-key")))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
