package io.lastday.identity.benchmark;

import io.lastday.platform.testing.TestIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A firm of one size: it is walked over, some of its people change, it is walked over again, and its lists are read. */
final class OneSize {

    private static final int CHANGED = 200;
    private static final int ROUNDS = 12;
    private static final Duration LONGEST = Duration.ofMinutes(40);

    /** Milliseconds of one call: the mean of Keycloak's list of users as its issue 52042 measured it for 26.7.0. */
    private static final int LATENCY = Integer.getInteger("lastday.benchmark.latency", 17);

    private final Path folder;
    private final int people;
    private final List<Walked> walks = new ArrayList<>();

    OneSize(Path folder, int people) {
        this.folder = folder;
        this.people = people;
    }

    Measured measure() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .start();
                TestIssuer issuer = TestIssuer.start();
                Wire wire = new Wire(issuer);
                Programs programs = new Programs(folder)) {
            String tenant = programs.tenant(people);
            String keycloak = programs.keycloak(people, LATENCY);
            var service = programs.service(postgres.getPort(), tenant, keycloak, issuer.issuer(), wire);
            var here = new Here(wire, programs, tenant, keycloak, service.address(), postgres);
            try (Memory memory = new Memory(service)) {
                walk("The first run", here, memory);
                for (int number = 0; number < CHANGED; number++) {
                    wire.post(keycloak + "/crowd/register/" + number, "");
                }
                walk("The second run", here, memory);
            }
            return read(here);
        }
    }

    private record Here(
            Wire wire, Programs programs, String tenant, String keycloak, String service, EmbeddedPostgres postgres) {

        Map<String, Quota> quotas() throws IOException, InterruptedException {
            return Quota.all(Wire.read(
                    wire.send(tenant + "/sandbox/quotas", "GET", "", "X-Sandbox-Key", programs.secret("sandbox-key"))));
        }

        Map<String, Long> keycloakCalls() throws IOException, InterruptedException {
            return wire.get(keycloak + "/crowd/calls").properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, call -> call.getValue().asLong()));
        }

        long rows() throws SQLException {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("select count(*) from evaluation_row")) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private void walk(String name, Here here, Memory memory) throws Exception {
        Map<String, Quota> before = here.quotas();
        here.keycloakCalls();
        memory.mostAlive();
        long rows = here.rows();
        Instant begun = Instant.now();
        Map<String, Double> ended = new TreeMap<>();
        JsonNode run = scan(here, ended);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        List<Quota> quotas = here.quotas().values().stream()
                .map(quota -> before.containsKey(quota.name()) ? quota.since(before.get(quota.name())) : quota)
                .toList();
        Walked walked = new Walked(
                name,
                people,
                run.path("state").asString(),
                seconds,
                ended,
                quotas,
                here.keycloakCalls(),
                memory.mostAlive(),
                memory.process(),
                here.rows() - rows);
        System.out.printf("%n%s%n", walked.told());
        if (!walked.state().equals("COMPLETE")) {
            System.out.println(run.path("sources") + "\n" + warnings(here));
        }
        walks.add(walked);
    }

    private JsonNode scan(Here here, Map<String, Double> ended) throws Exception {
        Instant begun = Instant.now();
        JsonNode run = here.wire().post(here.service() + "/api/identity/scans", "{}");
        String id = run.path("id").asString();
        Instant until = Instant.now().plus(LONGEST);
        while (run.path("state").asString().equals("RUNNING") && Instant.now().isBefore(until)) {
            Thread.sleep(250);
            run = here.wire().get(here.service() + "/api/identity/scans/" + id);
            for (JsonNode source : run.path("sources")) {
                if (source.path("state").asString().equals("COMPLETE")) {
                    double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
                    ended.putIfAbsent(source.path("source").asString(), seconds);
                }
            }
        }
        return run;
    }

    private static String warnings(Here here) throws IOException {
        return Files.readAllLines(here.programs().log()).stream()
                .filter(line -> line.contains("WARN") || line.contains("ERROR"))
                .map(line -> line.substring(0, Math.min(line.length(), 2000)))
                .collect(Collectors.joining("\n"));
    }

    private Measured read(Here here) throws Exception {
        Queries queries = new Queries(here.wire(), here.service());
        Times first = queries.first();
        List<Times> times = queries.rounds(ROUNDS);
        System.out.println(
                "\n| | calls | p50 ms | p95 ms | longest ms | which |\n| --- | ---: | ---: | ---: | ---: | --- |\n"
                        + first.told());
        times.forEach(some -> System.out.println(some.told()));
        var each = new OneCallEach(here.wire(), here.keycloak()).everybody(people);
        System.out.printf(
                Locale.ROOT, "%nOne call for each account: %d calls in %.1f s%n", each.calls(), each.seconds());
        return new Measured(people, walks, each, first, times);
    }
}
