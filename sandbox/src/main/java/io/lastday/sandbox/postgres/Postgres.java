package io.lastday.sandbox.postgres;

import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.Launch;
import io.lastday.sandbox.part.Part;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The one database server: durable (fsync and synchronous commit on), loopback only, a database and a user for each
 * service. It outlives the launcher; what an earlier launcher left running is taken over only when it is this cluster.
 */
public final class Postgres implements Part {
    private static final String OWNER = "lastday_owner";

    private final int port;
    private final Path data;
    private final Secrets secrets;
    private final PostgresBinaries binaries;
    private final Databases databases;

    public Postgres(Folders folders, int port, Secrets secrets) {
        this.port = port;
        this.data = folders.data().resolve("postgres");
        this.secrets = secrets;
        this.binaries = new PostgresBinaries(folders.cache());
        this.databases = new Databases(port, OWNER, secrets.named("postgres-owner"));
    }

    /** The databases of the system, each owned by a user of the same name. */
    public static List<String> names() {
        return List.of("keycloak", "offboarding", "identity_audit", "device_audit");
    }

    /** The generated password of the user who owns this database. */
    public static String password(Secrets secrets, String database) {
        return secrets.named("database-" + database);
    }

    @Override
    public PartName name() {
        return PartName.POSTGRES;
    }

    @Override
    public String address() {
        return "postgresql://127.0.0.1:" + port;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public Set<PartName> needs() {
        return Set.of();
    }

    @Override
    public Launch prepare(Consumer<String> progress) {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            new NewCluster(binaries, OWNER).make(data, secrets.named("postgres-owner"));
        }
        forgetStrangersPid();
        var command = new ArrayList<String>(OrdinaryUser.prefix());
        command.addAll(List.of(binaries.program("postgres"), "-D", data.toString(), "-p", Integer.toString(port)));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Launch(command, Map.of());
    }

    /** Errors are logged without statements or row contents: those may hold what people wrote to each other. */
    private static Map<String, String> settings() {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "shared_buffers", "64MB",
                "log_min_error_statement", "panic",
                "log_error_verbosity", "terse");
    }

    /** After a crash of the machine the pid in the lock file may belong to a stranger, which PostgreSQL cannot tell. */
    private void forgetStrangersPid() {
        Path lock = data.resolve("postmaster.pid");
        try {
            if (Files.exists(lock)) {
                long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
                var holder = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
                if (holder.isPresent()
                        && !holder.get().info().command().orElse("").endsWith("/postgres")) {
                    Files.delete(lock);
                }
            }
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("Cannot read " + lock + ": look whether a PostgreSQL still runs there.", e);
        }
    }

    @Override
    public boolean runs(List<String> arguments) {
        return arguments.getFirst().endsWith("/postgres") && arguments.contains(data.toString());
    }

    @Override
    public boolean ready() {
        try {
            databases.clusterId();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void whenReady() {
        try {
            if (databases.clusterId() != ownClusterId()) {
                throw new CannotStart("Port " + port + " is answered by another PostgreSQL cluster than " + data
                        + ": stop that one, then run ./lastday up again.");
            }
            for (String name : names()) {
                databases.ensure(name, password(secrets, name));
            }
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL answers but refuses to make the databases: " + e.getMessage(), e);
        }
    }

    /** The first field of {@code pg_control}, in the machine's own byte order. */
    private long ownClusterId() {
        try {
            byte[] control = Files.readAllBytes(data.resolve("global").resolve("pg_control"));
            return ByteBuffer.wrap(control).order(ByteOrder.nativeOrder()).getLong();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the cluster's number in " + data, e);
        }
    }

    /** Fast: ends sessions that are left, rolls back what they had open, writes a checkpoint. */
    @Override
    public String stopSignal() {
        return "INT";
    }
}
