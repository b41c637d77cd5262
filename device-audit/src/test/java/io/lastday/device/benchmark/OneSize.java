package io.lastday.device.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.benchmark.Measured.Queried;
import io.lastday.device.benchmark.Measured.Run;
import io.lastday.platform.benchmark.FollowedRun;
import io.lastday.platform.benchmark.Memory;
import io.lastday.platform.benchmark.Programs;
import io.lastday.platform.benchmark.RunningService;
import io.lastday.platform.benchmark.Times;
import io.lastday.platform.benchmark.Wire;
import io.lastday.platform.testing.TestIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A firm of one size: it is walked over, its lists are read, its OS dates are renewed, and it is walked over again. */
final class OneSize {

    private static final String CLIENT = "lastday-device-audit";
    private static final String SCANS = "/api/devices/scans";
    private static final int ROUNDS = 10;
    private static final int FILES = 3;

    /** Up to here a journal is kept; a larger one would be work for the same two cores. */
    private static final int JOURNALED = 10_000;

    private final Path folder;
    private final int size;

    OneSize(Path folder, int size) {
        this.folder = folder;
        this.size = size;
    }

    private record Here(
            Wire wire,
            Programs programs,
            List<String> graph,
            String issuer,
            EmbeddedPostgres postgres,
            OsDateSite dates,
            Rows rows) {

        RunningService service() throws IOException, InterruptedException {
            List<String> properties = new ArrayList<>(graph);
            properties.addAll(dates.settings());
            return programs.service(postgres.getPort(), issuer, properties, wire);
        }
    }

    Measured measure() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                TestIssuer issuer = TestIssuer.start();
                Wire wire = new Wire(issuer);
                OsDateSite dates = OsDateSite.start();
                Programs programs = new Programs(folder)) {
            String tenant = programs.tenant(tenant());
            List<String> graph = programs.graph(tenant, CLIENT);
            return measure(new Here(wire, programs, graph, issuer.issuer(), postgres, dates, new Rows(postgres)));
        }
    }

    private String[] tenant() {
        List<String> options =
                new ArrayList<>(List.of("--crowd", String.valueOf(size / 2 + 1), "--devices", String.valueOf(size)));
        if (size <= JOURNALED) {
            options.addAll(List.of("--journal", journal().toString()));
        }
        return options.toArray(String[]::new);
    }

    private Path journal() {
        return folder.resolve("journal.jsonl");
    }

    private Measured measure(Here here) throws Exception {
        RunningService service = here.service();
        long alive;
        Run first;
        try (Memory memory = new Memory(service, Duration.ofSeconds(4))) {
            first = run("The first run", here, service);
            alive = memory.mostAlive();
        }
        GraphCalls calls = calls();
        Instant past = Instant.now();
        Queries queries = new Queries(here.wire(), service.address());
        Times firstCalls = queries.first();
        List<Times> times = queries.rounds(ROUNDS);
        Times counted = here.rows().tallied(ROUNDS);
        List<WholeFile> files = files(here, service);
        long aliveInFiles = aliveInFiles(here, service);
        Map<String, Long> numbers = numbers(here, service, files.getLast());
        here.dates().tell(NewerDates.in(folder));
        Run renewed = run("A run with other OS dates", here, service);
        here.dates().tell(null);
        Run again = run("A run with the first dates again", here, service);
        Times asked = queries.past(past.toString());
        here.programs().stop(service);
        here.dates().tell(NewerDates.in(folder));
        Run restarted = run("A run with the other dates, of a service just started", here, here.service());
        return new Measured(
                size,
                first,
                List.of(renewed, again),
                restarted,
                numbers,
                calls,
                new Queried(firstCalls, times, asked, counted),
                files,
                alive,
                aliveInFiles);
    }

    private Run run(String name, Here here, RunningService service) throws Exception {
        long before = here.rows().written();
        FollowedRun followed = FollowedRun.of(here.wire(), service.address() + SCANS);
        Run run = new Run(followed, here.rows().written() - before);
        System.out.printf(
                "%n%s over %d devices: %s in %.1f s; read after %s s; concluded and published in %.1f s; %d rows written%n",
                name,
                size,
                followed.state(),
                followed.seconds(),
                followed.read(),
                followed.concluding(),
                run.written());
        if (!followed.state().equals("COMPLETE")) {
            System.out.println(
                    followed.run().path("sources") + "\n" + here.programs().warnings());
        }
        return run;
    }

    private @Nullable GraphCalls calls() throws IOException {
        return size <= JOURNALED ? GraphCalls.in(journal()) : null;
    }

    private static List<WholeFile> files(Here here, RunningService service) throws IOException, InterruptedException {
        List<WholeFile> files = new ArrayList<>();
        for (int number = 0; number < FILES; number++) {
            files.add(WholeFile.of(here.wire(), service.address()));
        }
        return files;
    }

    /** Apart from the times, since every collection stops what is measured. */
    private static long aliveInFiles(Here here, RunningService service) throws IOException, InterruptedException {
        try (Memory memory = new Memory(service, Duration.ofMillis(400))) {
            for (int number = 0; number < FILES; number++) {
                WholeFile.of(here.wire(), service.address());
            }
            return memory.mostAlive();
        }
    }

    /** The same figure from the summary, the list, the file and the rows themselves. */
    private static Map<String, Long> numbers(Here here, RunningService service, WholeFile file)
            throws IOException, InterruptedException, SQLException {
        JsonNode summary = here.wire().get(service.address() + "/api/devices/summary");
        long devices = summary.path("devices").asLong();
        long list = here.wire()
                .get(service.address() + "/api/devices?limit=1")
                .path("total")
                .asLong();
        Map<String, Long> tally = here.rows().tally();
        assertThat(List.of(list, file.lines() - 1, here.rows().devices()))
                .as("list, file and rows")
                .containsOnly(devices);
        for (JsonNode check : summary.path("checks")) {
            String facet = "check." + check.path("check").asString() + "=";
            assertThat(tally.getOrDefault(facet + "FAIL", 0L))
                    .as(facet)
                    .isEqualTo(check.path("fail").asLong());
        }
        Map<String, Long> numbers = new TreeMap<>();
        numbers.put("devices", devices);
        numbers.put("names", here.rows().names());
        numbers.put("facts", here.rows().facts());
        numbers.put(
                "findings",
                here.wire()
                        .get(service.address() + "/api/devices/findings?limit=1")
                        .path("total")
                        .asLong());
        return numbers;
    }
}
