package io.lastday.platform.benchmark;

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
import java.util.stream.Collectors;

/** The programs of one run in processes of their own: what is simulated, and the service as it is shipped. */
public final class Programs implements AutoCloseable {

    /** The heap that the service may have, in megabytes. */
    public static final int HEAP = 512;

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final String TENANT = UUID.nameUUIDFromBytes("tenant:20261121".getBytes(StandardCharsets.UTF_8))
            .toString();

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();

    public Programs(Path folder) {
        this.folder = folder;
    }

    /** The address of the simulated tenant, started with some options. */
    public String tenant(String... options) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("--port", "0", "--secrets", folder.resolve("secrets").toString()));
        all.addAll(List.of(options));
        return sandbox("io.lastday.sandbox.tenant.TenantSimulator", all.toArray(String[]::new));
    }

    /** Starts a program of the sandbox; the address that it says it listens at. */
    public String sandbox(String main, String... arguments) throws IOException {
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
        return ready(process);
    }

    /** What makes a service read the simulated tenant as one of its registrations. */
    public List<String> graph(String tenant, String client) throws IOException {
        return List.of(
                "lastday.graph.base-url=" + tenant + "/v1.0",
                "lastday.graph.token-uri=" + tenant + "/" + TENANT + "/oauth2/v2.0/token",
                "lastday.graph.client-id=" + client,
                "lastday.graph.client-secret=" + secret(client));
    }

    /** Starts the service with further properties; waits until it answers. */
    public RunningService service(int database, String issuer, List<String> properties, Wire wire)
            throws IOException, InterruptedException {
        int port = freePort();
        int memory = freePort();
        List<String> command = new ArrayList<>(machine(memory));
        command.addAll(List.of("-jar", System.getProperty("lastday.benchmark.service")));
        place(port, database, issuer).forEach(property -> command.add("--" + property));
        properties.forEach(property -> command.add("--" + property));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        processes.add(process);
        String address = "http://127.0.0.1:" + port;
        untilItAnswers(address, process, wire);
        return new RunningService(address, process.pid(), memory);
    }

    private static List<String> machine(int memory) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(List.of(
                System.getProperty("lastday.benchmark.options", "-Xlog:disable").split(" ")));
        command.addAll(List.of(
                "-Xmx" + HEAP + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dcom.sun.management.jmxremote.port=" + memory,
                "-Dcom.sun.management.jmxremote.rmi.port=" + memory,
                "-Dcom.sun.management.jmxremote.host=127.0.0.1",
                "-Djava.rmi.server.hostname=127.0.0.1",
                "-Dcom.sun.management.jmxremote.authenticate=false",
                "-Dcom.sun.management.jmxremote.ssl=false"));
        return command;
    }

    private static List<String> place(int port, int database, String issuer) {
        String place = "postgresql://127.0.0.1:" + database + "/postgres";
        return List.of(
                "server.address=127.0.0.1",
                "server.port=" + port,
                "management.server.port=0",
                "spring.r2dbc.url=r2dbc:" + place,
                "spring.r2dbc.username=postgres",
                "spring.flyway.url=jdbc:" + place,
                "spring.flyway.user=postgres",
                "lastday.oidc.issuer=" + issuer);
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

    private Path log() {
        return folder.resolve("service.log");
    }

    /** What services warned of so far, a line each and cut. */
    public String warnings() throws IOException {
        return Files.readAllLines(log()).stream()
                .filter(line -> line.contains("WARN") || line.contains("ERROR"))
                .map(line -> line.substring(0, Math.min(line.length(), 2000)))
                .collect(Collectors.joining("\n"));
    }

    public String secret(String name) throws IOException {
        return Files.readString(folder.resolve("secrets").resolve(name));
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

    /** Stops one that was started here. */
    public void stop(RunningService service) throws InterruptedException {
        for (Process process : processes) {
            if (process.pid() == service.pid()) {
                stop(process);
            }
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws InterruptedException {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            stop(process);
        }
    }
}
