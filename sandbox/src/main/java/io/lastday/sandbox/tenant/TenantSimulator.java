package io.lastday.sandbox.tenant;

import io.lastday.sandbox.firm.Firm;
import io.lastday.sandbox.firm.TenantFiles;
import io.lastday.sandbox.tenant.premises.YardDirectory;
import io.lastday.sandbox.tenant.premises.YardDirectory.Passwords;
import io.lastday.sandbox.tenant.store.FirmFolder;
import io.lastday.sandbox.tenant.web.Simulator;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/**
 * Starts the simulated tenant on loopback and serves until it is stopped. Prints {@code ready URL} once it listens; exit
 * 1 where it cannot start, 2 for a wrong command line.
 */
public final class TenantSimulator {
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private TenantSimulator() {}

    /** Runs until the process is stopped. */
    public static void main(String[] args) {
        try {
            var options = Options.read(args);
            Map<String, String> secrets = SecretsFolder.read(options.secrets());
            if (options.directoryPort() > 0) {
                startDirectory(options.directoryPort(), secrets);
            }
            var simulator = Simulator.start(settings(options, secrets));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(simulator)));
            System.out.println("ready http://127.0.0.1:" + simulator.port());
            simulator.await();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
        } catch (IOException | RuntimeException e) {
            System.err.println("the simulated tenant cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void startDirectory(int port, Map<String, String> secrets) {
        var directory = YardDirectory.start(
                port, new Passwords(secrets.getOrDefault("yard-reader", ""), secrets.getOrDefault("yard-people", "")));
        Runtime.getRuntime().addShutdownHook(new Thread(directory::close));
    }

    private static Simulator.Settings settings(Options options, Map<String, String> secrets) throws IOException {
        var clock = InstantSource.system();
        var firm = Firm.harbourAndFinch(options.seed(), clock.instant());
        var folder = options.tenant();
        TenantFiles files = folder == null ? firm.graphFiles() : FirmFolder.read(folder);
        if (options.mailbox() > 0) {
            firm.addHistory(files, options.mailbox());
        }
        if (options.crowd() > 0) {
            firm.addCrowd(files, options.crowd());
        }
        if (options.devices() > 0) {
            firm.addDevices(files, options.devices());
        }
        return new Simulator.Settings(
                options.port(),
                FirmFolder.tenantId(files, firm.tenantId()),
                files,
                secrets,
                options.journal(),
                options.state(),
                TOKEN_LIFETIME,
                options.indexDelay(),
                options.syncEvery(),
                options.oddPages(),
                options.seed(),
                clock,
                new Simulator.Around(options.callIn(), options.conversion(), options.exchangeKey()));
    }

    private static void close(Simulator simulator) {
        try {
            simulator.close();
        } catch (IOException e) {
            System.err.println("the journal could not be closed: " + e.getMessage());
        }
    }
}
