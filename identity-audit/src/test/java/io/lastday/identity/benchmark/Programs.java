package io.lastday.identity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The programs of one run in processes of their own: the tenant, the realm, and the service as it is shipped. */
final class Programs implements AutoCloseable {

    /** The heap that the service may have. */
    static final int HEAP = 512;

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();

    Programs(Path folder) {
        this.folder = folder;
    }

    /** The address of the simulated tenant with so many more people. */
    String tenant(int people) throws IOException {
        return ready(sandbox(
                "io.lastday.sandbox.tenant.TenantSimulator",
                "--port",
                "0",
                "--secrets",
                folder.resolve("secrets").toString(),
                "--crowd",
                String.valueOf(people)));
    }

    /** The address of the simulated realm with so many accounts, which answers after some milliseconds. */
    String keycloak(int people, int latency) throws IOException {
        return ready(sandbox(
                "io.lastday.sandbox.crowd.CrowdKeycloak", "0", String.valueOf(people), String.valueOf(latency)));
    }

    /** @param memory where the service tells what it holds */
    record Service(String address, long pid, int memory) {}

    /** Starts the service; waits until it answers. */
    Service service(int database, String tenant, String keycloak, String issuer, Wire wire)
            throws IOException, InterruptedException {
        int port = freePort();
        int memory = freePort();
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx" + HEAP + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dcom.sun.management.jmxremote.port=" + memory,
                "-Dcom.sun.management.jmxremote.rmi.port=" + memory,
                "-Dcom.sun.management.jmxremote.host=127.0.0.1",
                "-Djava.rmi.server.hostname=127.0.0.1",
                "-Dcom.sun.management.jmxremote.authenticate=false",
                "-Dcom.sun.management.jmxremote.ssl=false",
                "-jar",
                System.getProperty("lastday.benchmark.service")));
        command.addAll(
                1,
                List.of(System.getProperty("lastday.benchmark.options", "-Xlog:disable")
                        .split(" ")));
        properties(port, database, tenant, keycloak, issuer).forEach(property -> command.add("--" + property));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        processes.add(process);
        String address = "http://127.0.0.1:" + port;
        untilItAnswers(address, process, wire);
        return new Service(address, process.pid(), memory);
    }

    private List<String> properties(int port, int database, String tenant, String keycloak, String issuer)
            throws IOException {
        String place = "postgresql://127.0.0.1:" + database + "/postgres";
        String id = UUID.nameUUIDFromBytes("tenant:20261121".getBytes(StandardCharsets.UTF_8))
                .toString();
        return List.of(
                "server.address=127.0.0.1",
                "server.port=" + port,
                "management.server.port=0",
                "spring.r2dbc.url=r2dbc:" + place,
                "spring.r2dbc.username=postgres",
                "spring.flyway.url=jdbc:" + place,
                "spring.flyway.user=postgres",
                "lastday.oidc.issuer=" + issuer,
                "lastday.graph.base-url=" + tenant + "/v1.0",
                "lastday.graph.token-uri=" + tenant + "/" + id + "/oauth2/v2.0/token",
                "lastday.graph.client-id=lastday-identity-audit",
                "lastday.graph.client-secret=" + secret("lastday-identity-audit"),
                "lastday.keycloak.base-url=" + keycloak,
                "lastday.keycloak.realm=harbour",
                "lastday.keycloak.client-id=lastday-identity-audit",
                "lastday.keycloak.client-secret=unused");
    }

    private void untilItAnswers(String service, Process process, Wire wire) throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try {
                wire.send(service + "/readyz", "GET", "");
                return;
            } catch (IOException notYet) {
                Thread.sleep(500);
            }
        }
        throw new AssertionError("the service does not answer: " + Files.readString(log()));
    }

    /** What the service says while it runs. */
    Path log() {
        return folder.resolve("service.log");
    }

    String secret(String name) throws IOException {
        return Files.readString(folder.resolve("secrets").resolve(name));
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
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("sandbox.log").toFile()))
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

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
