package io.lastday.identity.benchmark;

import io.lastday.platform.benchmark.FollowedRun;
import io.lastday.platform.benchmark.Memory;
import io.lastday.platform.benchmark.Programs;
import io.lastday.platform.benchmark.Quota;
import io.lastday.platform.benchmark.RunningService;
import io.lastday.platform.benchmark.Times;
import io.lastday.platform.benchmark.Wire;
import io.lastday.platform.testing.TestIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A firm of one size: it is walked over, some of its people change, it is walked over again, and its lists are read. */
final class OneSize {

    private static final int CHANGED = 200;
    private static final int ROUNDS = 12;
    private static final String CLIENT = "lastday-identity-audit";

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
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                TestIssuer issuer = TestIssuer.start();
                Wire wire = new Wire(issuer);
                Programs programs = new Programs(folder)) {
            String tenant = programs.tenant("--crowd", String.valueOf(people));
            String keycloak = programs.sandbox(
                    "io.lastday.sandbox.crowd.CrowdKeycloak", "0", String.valueOf(people), String.valueOf(LATENCY));
            RunningService service =
                    programs.service(postgres.getPort(), issuer.issuer(), sources(programs, tenant, keycloak), wire);
            var here = new Here(wire, programs, tenant, keycloak, service.address(), postgres);
            try (Memory memory = new Memory(service, Duration.ofSeconds(4))) {
                walk("The first run", here, memory);
                for (int number = 0; number < CHANGED; number++) {
                    wire.post(keycloak + "/crowd/register/" + number, "");
                }
                walk("The second run", here, memory);
            }
            return read(here);
        }
    }

    private static List<String> sources(Programs programs, String tenant, String keycloak) throws IOException {
        List<String> sources = new ArrayList<>(programs.graph(tenant, CLIENT));
        sources.addAll(List.of(
                "lastday.keycloak.base-url=" + keycloak,
                "lastday.keycloak.realm=harbour",
                "lastday.keycloak.client-id=lastday-identity-audit",
                "lastday.keycloak.client-secret=unused"));
        return sources;
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
        FollowedRun run = FollowedRun.of(here.wire(), here.service() + "/api/identity/scans");
        List<Quota> quotas = here.quotas().values().stream()
                .map(quota -> before.containsKey(quota.name()) ? quota.since(before.get(quota.name())) : quota)
                .toList();
        Walked walked = new Walked(
                name,
                people,
                run.state(),
                run.seconds(),
                run.read(),
                quotas,
                here.keycloakCalls(),
                memory.mostAlive(),
                memory.process(),
                here.rows() - rows);
        System.out.printf("%n%s%n", walked.told());
        if (!walked.state().equals("COMPLETE")) {
            System.out.println(
                    run.run().path("sources") + "\n" + here.programs().warnings());
        }
        walks.add(walked);
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
