package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.client.Api;
import io.lastday.sandbox.client.Caller;
import io.lastday.sandbox.keycloak.OperatorRealm;
import io.lastday.sandbox.part.FreeOffset;
import io.lastday.sandbox.part.JavaProcess;
import io.lastday.sandbox.part.Operator;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.Ports;
import io.lastday.sandbox.part.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The packaged system in a folder and on ports of its own, shared by all end-to-end tests: first the whole demo from
 * nothing to nothing, then the same data brought up again.
 */
final class RunningSystem implements AutoCloseable {
    /** The long tests need a running system and nobody who has left before. */
    private static final boolean WITHOUT_DEMO = Boolean.getBoolean("lastday.without-demo");

    private final Path checkout = Path.of(System.getProperty("lastday.checkout"));
    private final Path home = checkout.resolve("sandbox/target/end-to-end").toAbsolutePath();
    private final Ports ports = new Ports(FreeOffset.find());
    private final Api api = new Api(
            Ports.http(ports.gateway()),
            Ports.http(ports.keycloak()) + "/realms/lastday",
            Duration.ofMinutes(1),
            waiting -> {});
    private final Said demo;
    private final List<String> leftByTheDemo;

    private RunningSystem() throws IOException, InterruptedException {
        remove(home);
        Files.deleteIfExists(journal());
        demo = WITHOUT_DEMO
                ? new Said(0, "")
                : launcher("demo", "--exit", "--journal", journal().toString());
        leftByTheDemo = processes();
        if (!WITHOUT_DEMO) {
            Files.copy(journal(), journalOfTheDemo(), StandardCopyOption.REPLACE_EXISTING);
        }
        Said up = launcher("up", "--journal", journal().toString());
        assertThat(up.exit()).as(up.output()).isZero();
        if (WITHOUT_DEMO) {
            List.of("teams", "detectors").forEach(this::recordLawfulBasis);
        }
    }

    /** As the demo does: no chat is read before. */
    private void recordLawfulBasis(String source) {
        var record = Map.of(
                "dpia", "DPIA-2026-07, section 3",
                "lia", "LIA-2026-04",
                "article9Condition", "none relied on",
                "staffNotice", "Staff notice of 1 September 2026",
                "effectiveFrom", "2026-09-01");
        api().put(operator("dpo"), "/api/lawful-basis/" + source, record).or("Recording a lawful basis");
    }

    /** What the first demo said. */
    Said demo() {
        return demo;
    }

    /** The command lines of what ran after the demo had ended. */
    List<String> leftByTheDemo() {
        return leftByTheDemo;
    }

    Path home() {
        return home;
    }

    Path checkout() {
        return checkout;
    }

    Path journal() {
        return home.resolveSibling("end-to-end-journal.jsonl");
    }

    /** What the demo alone asked for: whatever other tests provoke is not in it. */
    Path journalOfTheDemo() {
        return home.resolveSibling("end-to-end-demo-journal.jsonl");
    }

    Ports ports() {
        return ports;
    }

    Secrets secrets() {
        return new Secrets(home.resolve("secrets"));
    }

    Path trust() {
        return home.resolve("secrets/seal-public-key.pem");
    }

    /** One for all tests, so that an operator who is logged in for one of them is so for the others. */
    Api api() {
        return api;
    }

    Caller operator(String role) {
        Operator operator = Operator.with(role);
        return Caller.operator(OperatorRealm.scriptClient(), operator.username(), operator.password(secrets()));
    }

    /** Runs a command of {@code ./lastday} as a script would: without a terminal. */
    Said launcher(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.addAll(List.of(JavaProcess.java(), "-XX:+UseSerialGC", "-jar"));
        command.add(checkout.resolve("sandbox/target/sandbox.jar").toString());
        command.addAll(List.of(arguments));
        var environment = Map.of(
                "LASTDAY_CHECKOUT", checkout.toString(),
                "LASTDAY_HOME", home.toString(),
                "LASTDAY_PORT_OFFSET", Integer.toString(ports.offset()));
        return Said.by(checkout, environment, command);
    }

    /** The process of a part, which must run. */
    ProcessHandle process(PartName part) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains("-Dlastday.part=" + part.label() + " ")
                        && commandLine(process).contains("-Dlastday.home=" + home + " "))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that runs and names this system's folder. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(RunningSystem::commandLine)
                .filter(line -> line.contains(home.toString()))
                .toList();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        launcher("down");
        assertThat(processes()).isEmpty();
    }

    private static String commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(file)
                    ? Files.readString(file).replace('\0', ' ')
                    : process.info().commandLine().orElse("");
        } catch (IOException ended) {
            return "";
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Starts the one system before the first test that asks for it, and stops it after the last. */
    static final class Shared implements BeforeAllCallback, ParameterResolver {
        @Override
        public void beforeAll(ExtensionContext context) {
            system(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningSystem.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return system(context);
        }

        private static RunningSystem system(ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(RunningSystem.class, key -> start(), RunningSystem.class);
        }

        private static RunningSystem start() {
            try {
                return new RunningSystem();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
