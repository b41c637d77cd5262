package io.lastday.sandbox.keycloak;

import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.JavaProcess;
import io.lastday.sandbox.part.Launch;
import io.lastday.sandbox.part.Part;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.Ports;
import io.lastday.sandbox.part.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Keycloak as one process on the loopback address, its state in PostgreSQL, its realms taken in at the first start. */
public final class Keycloak implements Part {
    private static final int HEAP_MEGABYTES = 320;

    /** What Keycloak's own start script gives the JVM beside memory settings. */
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-XX:MetaspaceSize=96M",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    private final Folders folders;
    private final Ports ports;
    private final String databasePassword;
    private final List<RealmFile> realms;
    private final KeycloakDistribution distribution;
    private final Path home;

    public Keycloak(Folders folders, Ports ports, String databasePassword, List<RealmFile> realms) {
        this.folders = folders;
        this.ports = ports;
        this.databasePassword = databasePassword;
        this.realms = List.copyOf(realms);
        this.distribution = new KeycloakDistribution(folders.cache());
        this.home = folders.data().resolve("keycloak");
    }

    @Override
    public PartName name() {
        return PartName.KEYCLOAK;
    }

    @Override
    public String address() {
        return Ports.http(ports.keycloak());
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.keycloak(), ports.keycloakHealth());
    }

    @Override
    public Set<PartName> needs() {
        return Set.of(PartName.POSTGRES);
    }

    @Override
    public Launch prepare(Consumer<String> progress) {
        Path installed = distribution.ensure(progress);
        try {
            furnish(installed);
        } catch (IOException e) {
            throw new CannotStart("Cannot prepare Keycloak's folder " + home + ": " + e.getMessage(), e);
        }
        var command = JavaProcess.command(folders, name(), HEAP_MEGABYTES);
        command.addAll(JVM);
        command.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf")));
        command.addAll(List.of("-cp", installed.resolve("lib/quarkus-run.jar").toString()));
        command.addAll(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized"));
        command.addAll(options());
        return new Launch(command, Map.of("KC_DB_PASSWORD", databasePassword));
    }

    private List<String> options() {
        var options = new ArrayList<>(List.of(
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.keycloakHealth(),
                "--hostname=" + address(),
                "--cache=local",
                "--db-url=jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/keycloak",
                "--db-username=keycloak",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=10"));
        if (!Files.exists(imported())) {
            options.add("--import-realm");
        }
        return options;
    }

    /** A home of its own for this system beside the shared distribution: links to what is read, folders for what is written. */
    private void furnish(Path installed) throws IOException {
        Path conf = Folders.priv(home.resolve("conf"));
        Files.copy(
                installed.resolve("conf/keycloak.conf"),
                conf.resolve("keycloak.conf"),
                StandardCopyOption.REPLACE_EXISTING);
        for (String name : List.of("lib", "providers", "themes", "version.txt")) {
            Files.deleteIfExists(home.resolve(name));
            Files.createSymbolicLink(home.resolve(name), installed.resolve(name));
        }
        if (!Files.exists(imported())) {
            realms.forEach(realm -> realm.write(importFile(realm)));
        }
    }

    private Path importFile(RealmFile realm) {
        return home.resolve("data/import").resolve(realm.realm() + "-realm.json");
    }

    /** There once every realm stands in the database; an import that a crash cut short is tried again. */
    private Path imported() {
        return home.resolve("realms-imported");
    }

    @Override
    public boolean runs(List<String> arguments) {
        return arguments.containsAll(JavaProcess.marks(folders, name()));
    }

    @Override
    public boolean ready() {
        return Probe.answers(Ports.http(ports.keycloakHealth()) + "/health/ready");
    }

    @Override
    public void whenReady() {
        for (RealmFile realm : realms) {
            if (!Probe.answers(address() + "/realms/" + realm.realm() + "/.well-known/openid-configuration")) {
                throw new CannotStart("Keycloak runs but does not know the realm " + realm.realm() + ": see "
                        + folders.log(name()) + ", then ./lastday reset.");
            }
        }
        try {
            for (RealmFile realm : realms) {
                Files.deleteIfExists(importFile(realm));
            }
            if (!Files.exists(imported())) {
                Files.createFile(imported());
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot write in " + home + ": " + e.getMessage(), e);
        }
    }
}
