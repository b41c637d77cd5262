package io.lastday.offboarding.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.offboarding.step.teams.TeamsSteps;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.GraphSettings;
import io.lastday.platform.testing.TestIssuer;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Teams export at the size of a long career: the service's step, archive and PostgreSQL against the tenant simulator in a
 * process of its own, under the quota that Microsoft documents. Not among the tests of a build: {@code benchmarks/teams/run}
 * runs it.
 */
@ArchiveTest
class TeamsBenchmark {

    /** 200 calls a second, 50 messages a page. */
    private static final double BOUND = 10_000;

    private static final FirmId FIRM = new FirmId(TestIssuer.FIRM);
    private static final int MESSAGES = Integer.getInteger("lastday.benchmark.messages", 100_000);

    /** What the seeded firm's leaver has besides: chats, and the threads of a channel in which she took part. */
    private static final int SEEDED = 62 + 6;

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    @Autowired
    private ChatIntake intake;

    @Test
    void export() throws Exception {
        Counter counter = new Counter(port);
        counter.recordBasis("teams");
        Process simulator = simulator();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(simulator.getInputStream(), StandardCharsets.UTF_8))) {
            String base = ready(said);
            Step step = TeamsSteps.export(graph(base), intake);
            for (String service : List.of("a service that has just started", "one that has run for a while")) {
                UUID id = counter.desk().start(Desk.inAMonth(world.person("Teams Leaver " + UUID.randomUUID())));
                call(base, "DELETE");
                run(step, id, service);
                System.out.println("  calls answered 429: " + throttled(base));
            }
        } finally {
            simulator.destroyForcibly();
        }
    }

    private void run(Step step, UUID id, String service) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        StepResult result = step.run(context(id, null));
        while (result instanceof StepResult.Waiting waiting && !waiting.reason().equals("SEALING")) {
            Thread.sleep(
                    Duration.between(Instant.now(), waiting.at()).isNegative()
                            ? Duration.ZERO
                            : Duration.between(Instant.now(), waiting.at()));
            result = step.run(context(id, waiting.cursor()));
        }
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        assertThat(result).isInstanceOf(StepResult.Waiting.class);
        var found = TeamsSteps.found(intake.delivery(FIRM, id, ChatOrigin.TEAMS, "entra:" + leaver()));
        Instant sealing = Instant.now();
        StepResult sealed = step.run(context(id, "SEALING"));
        double sealSeconds = Duration.between(sealing, Instant.now()).toMillis() / 1000.0;
        int expected = MESSAGES + SEEDED;
        System.out.printf(
                Locale.ROOT,
                "%n%s: %d messages in %.2f s, %.0f messages/s, %.1f %% of the quota's bound of %.0f/s%n"
                        + "  duplicates %d, missing %d; sealed in a run of its own in %.2f s%n",
                service,
                found.messages(),
                seconds,
                found.messages() / seconds,
                100 * found.messages() / seconds / BOUND,
                BOUND,
                found.messages() - found.distinct(),
                expected - found.distinct(),
                sealSeconds);
        assertThat(found.messages()).isEqualTo(expected);
        assertThat(found.distinct()).isEqualTo(expected);
        assertThat(sealed)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(Integer.parseInt(done.evidence().get("messages"))
                                        + Integer.parseInt(done.evidence().get("system")))
                                .isEqualTo(expected));
    }

    private static String leaver() {
        return named("priya.nair@harbourfinch.example");
    }

    /** The seeded firm names its objects so. */
    private static String named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static StepContext context(UUID id, @Nullable String cursor) {
        LeaverAccounts accounts = new LeaverAccounts(
                new PersonId.Entra(leaver()),
                "The leaver",
                List.of(new Account(ConnectedSystem.ENTRA, leaver(), "leaver")));
        StepContext any = RemoteWire.context(accounts, cursor);
        return new StepContext(FIRM, id, accounts, any.dates(), cursor, 1, Instant.now(), CaseBrief.NONE);
    }

    private Process simulator() throws IOException {
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
                        "--mailbox",
                        Integer.toString(MESSAGES),
                        "--odd-pages",
                        "0.01")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String ready(BufferedReader said) throws IOException {
        String line = said.readLine();
        assertThat(line).startsWith("ready ");
        return line.substring("ready ".length());
    }

    private Graph graph(String base) throws IOException {
        return Graph.connect(new GraphSettings(
                URI.create(base + "/v1.0"),
                URI.create(base + "/" + named("tenant:20261121") + "/oauth2/v2.0/token"),
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
