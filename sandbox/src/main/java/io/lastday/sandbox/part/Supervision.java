package io.lastday.sandbox.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts processes that outlive this launcher, and ends them in an orderly way. */
public final class Supervision {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private Supervision() {}

    /** Starts a process in a session of its own, so that neither Ctrl-C nor the end of the terminal reaches it. */
    public static Process start(Launch launch, Path log) {
        var command = new ArrayList<String>(ownSession());
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(Supervision::wouldChangeTheStart);
        builder.environment().putAll(launch.environment());
        try {
            Folders.privFor(log);
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + launch.command().getFirst(), e);
        }
    }

    /** Asks the process to end, and ends it by force when it has not done so in time. */
    public static void stop(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
            process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The caller's own settings for Spring, Keycloak or any JVM must not steer the sandbox. */
    private static boolean wouldChangeTheStart(String variable) {
        return variable.startsWith("KC_")
                || variable.startsWith("SPRING_")
                || variable.startsWith("LASTDAY_")
                || variable.startsWith("PG")
                || variable.equals("JAVA_TOOL_OPTIONS")
                || variable.equals("JDK_JAVA_OPTIONS");
    }

    /** {@code setsid} of util-linux, or Perl's where there is none (macOS). */
    private static List<String> ownSession() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        return onPath("perl")
                ? List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV")
                : List.of();
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
