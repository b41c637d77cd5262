package io.lastday.sandbox.launch;

import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Folders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The program behind {@code ./lastday}. */
public final class Launcher {
    private static final int READY = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Launcher() {}

    /** Ends the process with 0 when the command did what it says, 1 when it failed, 2 when it was misused. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv()));
    }

    private static int run(List<String> arguments, Map<String, String> environment) {
        try {
            Command command = CommandLine.parse(arguments, Path.of(environment.getOrDefault("LASTDAY_HERE", ".")));
            return new Commands(folders(environment), offset(environment), environment.containsKey("LASTDAY_TERMINAL"))
                            .run(command)
                    ? READY
                    : FAILED;
        } catch (Command.Misused e) {
            System.err.println(e.getMessage());
            System.err.println(CommandLine.USAGE);
            return MISUSED;
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return FAILED;
        }
    }

    private static Folders folders(Map<String, String> environment) {
        Path checkout = Path.of(environment.getOrDefault("LASTDAY_CHECKOUT", "."))
                .toAbsolutePath()
                .normalize();
        Path cache = environment.containsKey("XDG_CACHE_HOME")
                ? Path.of(environment.get("XDG_CACHE_HOME"))
                : Path.of(System.getProperty("user.home"), ".cache");
        String home = environment.get("LASTDAY_HOME");
        return new Folders(
                checkout,
                home == null ? checkout.resolve(".lastday") : Path.of(home).toAbsolutePath(),
                cache.resolve("lastday"));
    }

    private static @Nullable Integer offset(Map<String, String> environment) {
        String offset = environment.get("LASTDAY_PORT_OFFSET");
        try {
            return offset == null ? null : Integer.valueOf(offset);
        } catch (NumberFormatException e) {
            throw new CannotStart("LASTDAY_PORT_OFFSET must be a number, not " + offset + ".", e);
        }
    }
}
