package io.lastday.sandbox.service;

import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.JavaProcess;
import io.lastday.sandbox.part.Launch;
import io.lastday.sandbox.part.Part;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.Ports;
import io.lastday.sandbox.part.Probe;
import io.lastday.sandbox.part.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One of the four services, run from its packaged jar with settings as arguments and secrets as files. */
final class Service implements Part {
    private final Folders folders;
    private final Ports ports;
    private final Secrets secrets;
    private final ServiceSettings settings;

    Service(Folders folders, Ports ports, Secrets secrets, ServiceSettings settings) {
        this.folders = folders;
        this.ports = ports;
        this.secrets = secrets;
        this.settings = settings;
    }

    @Override
    public PartName name() {
        return settings.name();
    }

    @Override
    public String address() {
        return Ports.http(ports.service(name()));
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.service(name()), ports.management(name()));
    }

    @Override
    public Set<PartName> needs() {
        return settings.needs();
    }

    @Override
    public Launch prepare(Consumer<String> progress) {
        Path jar = folders.jar(name().label());
        if (!Files.isRegularFile(jar)) {
            throw new CannotStart(jar + " is missing: build it with mvn -DskipTests package.");
        }
        Path secretFiles = secrets.properties("services/" + name().label(), settings.secrets());
        var command = JavaProcess.command(folders, name(), settings.heapMegabytes());
        command.addAll(List.of("-jar", UnpackedJar.of(jar).toString()));
        command.addAll(everyService());
        settings.properties().forEach((property, value) -> command.add("--" + property + "=" + value));
        return new Launch(command, Map.of("LASTDAY_SECRETS", secretFiles + "/"));
    }

    private List<String> everyService() {
        return List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + ports.service(name()),
                "--management.server.address=127.0.0.1",
                "--management.server.port=" + ports.management(name()),
                "--spring.lifecycle.timeout-per-shutdown-phase=5s");
    }

    @Override
    public boolean runs(List<String> arguments) {
        return arguments.containsAll(JavaProcess.marks(folders, name()));
    }

    @Override
    public boolean ready() {
        return Probe.answers(address() + "/readyz");
    }
}
