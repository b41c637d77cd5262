package io.lastday.sandbox.tenant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@link TenantSimulator}.
 *
 * @param oddPages how often a page of the Teams export is empty or repeats a message
 * @param callIn after how long a device calls in that was told to do something
 * @param conversion after how long Graph hears that a mailbox was converted
 * @param exchangeKey the public key that runbooks for Exchange are signed with
 * @param crowd how many people there are beyond the seeded ones
 * @param devices how many devices there are beyond the seeded ones
 * @param directoryPort where the yard's LDAP directory listens; 0 for nowhere
 * @param mailbox how many messages the demo's leaver has written beyond the seeded ones
 */
record Options(
        int port,
        long seed,
        @Nullable Path tenant,
        @Nullable Path journal,
        Path secrets,
        @Nullable Path state,
        Duration indexDelay,
        Duration syncEvery,
        double oddPages,
        int mailbox,
        int crowd,
        int devices,
        Duration callIn,
        Duration conversion,
        @Nullable Path exchangeKey,
        int directoryPort) {

    static final String USAGE = """
            usage: TenantSimulator --secrets DIR [--port 8190] [--seed 20261121] [--tenant DIR]
                     [--journal FILE] [--state FILE] [--index-delay PT2S] [--sync-every PT30M]
                     [--odd-pages 0.2] [--mailbox 0] [--crowd 0] [--devices 0]
                     [--call-in PT5S] [--conversion PT3S] [--exchange-key FILE]
                     [--directory-port 0]""";
    private static final Set<String> NAMES = Set.of(
            "--port",
            "--seed",
            "--tenant",
            "--journal",
            "--secrets",
            "--state",
            "--index-delay",
            "--sync-every",
            "--odd-pages",
            "--mailbox",
            "--crowd",
            "--devices",
            "--call-in",
            "--conversion",
            "--exchange-key",
            "--directory-port");

    /**
     * Reads {@code --name value} pairs.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    static Options read(String... args) {
        var values = pairs(args);
        var secrets = path(values, "--secrets");
        if (secrets == null) {
            throw new IllegalArgumentException("--secrets is missing");
        }
        var tenant = path(values, "--tenant");
        if (tenant != null && !Files.isDirectory(tenant)) {
            throw new IllegalArgumentException("--tenant is not a folder: " + tenant);
        }
        return new Options(
                (int) number(values, "--port", "8190"),
                number(values, "--seed", "20261121"),
                tenant,
                path(values, "--journal"),
                secrets,
                path(values, "--state"),
                duration(values, "--index-delay", "PT2S"),
                duration(values, "--sync-every", "PT30M"),
                share(values, "--odd-pages", "0.2"),
                (int) number(values, "--mailbox", "0"),
                (int) number(values, "--crowd", "0"),
                (int) number(values, "--devices", "0"),
                duration(values, "--call-in", "PT5S"),
                duration(values, "--conversion", "PT3S"),
                path(values, "--exchange-key"),
                (int) number(values, "--directory-port", "0"));
    }

    private static Map<String, String> pairs(String... args) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            if (!NAMES.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("not an option with a value: " + args[i]);
            }
            values.put(args[i], args[i + 1]);
        }
        return values;
    }

    private static @Nullable Path path(Map<String, String> values, String name) {
        var text = values.get(name);
        return text == null ? null : Path.of(text);
    }

    private static long number(Map<String, String> values, String name, String fallback) {
        try {
            return Long.parseLong(values.getOrDefault(name, fallback));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a number", e);
        }
    }

    private static double share(Map<String, String> values, String name, String fallback) {
        try {
            return Double.parseDouble(values.getOrDefault(name, fallback));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a number", e);
        }
    }

    private static Duration duration(Map<String, String> values, String name, String fallback) {
        try {
            return Duration.parse(values.getOrDefault(name, fallback));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is not a duration such as PT2S", e);
        }
    }
}
