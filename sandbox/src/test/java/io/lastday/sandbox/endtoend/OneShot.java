package io.lastday.sandbox.endtoend;

import io.lastday.sandbox.keycloak.OperatorRealm;
import io.lastday.sandbox.part.JavaProcess;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An audit's own program as the job that starts a scan, as Kubernetes runs it. */
final class OneShot {
    private final RunningSystem system;
    private final PartName audit;
    private final String client;
    private final Path secrets;

    /**
     * @param audit whose job it is
     * @param client whose token it uses
     * @param secrets an empty folder
     */
    OneShot(RunningSystem system, PartName audit, String client, Path secrets) throws IOException {
        this.system = system;
        this.audit = audit;
        this.client = client;
        this.secrets = secrets;
        Files.writeString(
                secrets.resolve("lastday.scan.client-secret"), OperatorRealm.secret(system.secrets(), client));
    }

    /** The service whose job it is. */
    PartName audit() {
        return audit;
    }

    /** Runs to its end. */
    Said run(String... options) throws IOException, InterruptedException {
        return at(Ports.http(system.ports().service(audit)), options);
    }

    /** Runs beside the test, and beside the common pool, whose one thread tells of the ends of processes. */
    CompletableFuture<Said> begin(String... options) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return run(options);
                    } catch (IOException | InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    /** Runs against another address than the service's. */
    Said at(String service, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JavaProcess.java(), "-XX:+UseSerialGC", "-Xmx64m", "-jar"));
        command.add(system.checkout()
                .resolve(audit.label() + "/target/" + audit.label() + ".jar")
                .toString());
        command.add("--run=scan");
        command.add("--lastday.scan.service=" + service);
        command.add("--lastday.scan.client-id=" + client);
        command.add("--lastday.oidc.issuer=" + Ports.http(system.ports().keycloak()) + "/realms/" + OperatorRealm.NAME);
        command.addAll(List.of(options));
        return Said.by(system.checkout(), Map.of("LASTDAY_SECRETS", secrets + "/"), command);
    }
}
