package io.lastday.sandbox.launch;

import io.lastday.sandbox.part.Part;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** One line a step, with the time since the command was given. */
final class Progress {
    private final PrintStream out;
    private final Instant began = Instant.now();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(Part part, String what) {
        say("%-21s %s".formatted(part.name().label(), what));
    }

    synchronized void say(String line) {
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        out.printf("%6.1f s  %s%n", seconds, line);
        out.flush();
    }

    /** A line that others may read: without a time, at the very left. */
    synchronized void plain(String line) {
        out.println(line);
        out.flush();
    }
}
