package io.lastday.chat.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What the streams of this process lead to. Java tells only whether standard input and output both are a terminal; Linux
 * tells of each stream by its link.
 */
final class Terminal {

    private static final int USUAL_WIDTH = 80;

    private Terminal() {}

    /** Whether a bar on the standard error stream is seen by a person and disturbs nobody. */
    static boolean wantsBar() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        String out = link(1);
        String err = link(2);
        if (out.isEmpty() || err.isEmpty()) {
            return isConsole();
        }
        return isTerminal(err) && !out.startsWith("pipe:") && !out.startsWith("socket:");
    }

    private static String link(int descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
        } catch (IOException | UnsupportedOperationException notLinux) {
            return "";
        }
    }

    private static boolean isTerminal(String link) {
        return link.startsWith("/dev/pts/") || link.startsWith("/dev/tty") || link.equals("/dev/console");
    }

    /** Since Java 22 there is a console without a terminal, which says so. */
    private static boolean isConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    /** Columns of the terminal. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        try {
            return columns == null ? askedWidth() : Integer.parseInt(columns.strip());
        } catch (NumberFormatException notANumber) {
            return USUAL_WIDTH;
        }
    }

    /** Asks {@code stty}, which prints rows and columns. */
    private static int askedWidth() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readNBytes(100), StandardCharsets.US_ASCII).strip();
            if (stty.waitFor(1, TimeUnit.SECONDS) && stty.exitValue() == 0) {
                int columns = Integer.parseInt(size.substring(size.indexOf(' ') + 1));
                return columns > 0 ? columns : USUAL_WIDTH;
            }
        } catch (IOException | NumberFormatException unknown) {
            return USUAL_WIDTH;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return USUAL_WIDTH;
    }
}
