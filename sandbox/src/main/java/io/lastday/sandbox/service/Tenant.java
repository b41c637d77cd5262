package io.lastday.sandbox.service;

import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.JavaProcess;
import io.lastday.sandbox.part.Launch;
import io.lastday.sandbox.part.Part;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.Ports;
import io.lastday.sandbox.part.Probe;
import io.lastday.sandbox.part.Secrets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The simulated Microsoft tenant and the LDAP directory of the firm's yard as a process of their own; what was done to the
 * tenant is kept over a restart.
 */
public final class Tenant implements Part {
    /** The application registrations that may ask for tokens, one for each service that speaks to Microsoft Graph. */
    private static final List<String> CALLERS =
            List.of("lastday-offboarding", "lastday-identity-audit", "lastday-device-audit");

    private static final int HEAP_MEGABYTES = 128;

    private final Folders folders;
    private final Ports ports;
    private final Secrets secrets;
    private final @Nullable Path firm;
    private final @Nullable Path journal;

    /**
     * @param firm a folder that holds another firm than the seeded one
     * @param journal where each request is written down
     */
    public Tenant(Folders folders, Ports ports, Secrets secrets, @Nullable Path firm, @Nullable Path journal) {
        this.folders = folders;
        this.ports = ports;
        this.secrets = secrets;
        this.firm = firm;
        this.journal = journal;
    }

    /** What a test must send to set faults and look behind the simulated tenant's face. */
    public static String sandboxKey(Secrets secrets) {
        return secrets.named("tenant-sandbox-key");
    }

    /** What the device audit reads the firm's Fleet server with. */
    static String fleetToken(Secrets secrets) {
        return secrets.named("fleet-token");
    }

    /** What Keycloak reads the yard's directory with. */
    public static String yardReader(Secrets secrets) {
        return secrets.named("yard-reader");
    }

    @Override
    public PartName name() {
        return PartName.TENANT;
    }

    @Override
    public String address() {
        return Ports.http(ports.tenant());
    }

    @Override
    public List<Integer> ports() {
        return List.of(ports.tenant(), ports.directory());
    }

    @Override
    public Set<PartName> needs() {
        return Set.of();
    }

    @Override
    public Launch prepare(Consumer<String> progress) {
        Map<String, String> known = new HashMap<>();
        CALLERS.forEach(caller -> known.put(caller, secrets.named("graph-" + caller)));
        known.put("sandbox-key", sandboxKey(secrets));
        known.put("fleet-token", fleetToken(secrets));
        known.put("yard-reader", yardReader(secrets));
        known.put("yard-people", secrets.named("harbour-password"));
        Path state = Folders.priv(folders.data().resolve("tenant")).resolve("state.json");
        var command = JavaProcess.command(folders, name(), HEAP_MEGABYTES);
        command.addAll(List.of("-cp", folders.jar("sandbox").toString(), "io.lastday.sandbox.tenant.TenantSimulator"));
        command.addAll(List.of("--port", Integer.toString(ports.tenant())));
        command.addAll(List.of("--directory-port", Integer.toString(ports.directory())));
        command.addAll(List.of("--secrets", secrets.properties("tenant", known).toString()));
        command.addAll(List.of("--state", state.toString()));
        command.addAll(List.of("--exchange-key", SealKey.in(folders).publicKey().toString()));
        if (firm != null) {
            command.addAll(List.of("--tenant", firm.toString()));
        }
        if (journal != null) {
            command.addAll(List.of("--journal", journal.toString()));
        }
        return new Launch(command, Map.of());
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
