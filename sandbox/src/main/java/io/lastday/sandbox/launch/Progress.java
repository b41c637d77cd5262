package io.lastday.sandbox.launch;

import io.lastday.sandbox.demo.Story;
import io.lastday.sandbox.part.Part;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** One line a step, with the time since the command was given. */
final class Progress implements Story {
    private final PrintStream out;
    private final Instant began = Instant.now();

    Progress(PrintStream out) {
        this.out = out;
    }

    void tell(Part part, String what) {
        tell("%-21s %s".formatted(part.name().label(), what));
    }

    @Override
    public synchronized void tell(String line) {
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        out.printf("%6.1f s  %s%n", seconds, line);
        out.flush();
    }

    @Override
    public synchronized void mark(String line) {
        out.println(line);
        out.flush();
    }
}
