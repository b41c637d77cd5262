package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.step.teams.Checkpoint.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is read after what. Pure. */
final class Stages {

    /** How far Graph's clock and ours may be apart. */
    static final Duration SKEW = Duration.ofMinutes(5);

    /** What changes for ever is not waited for: the tail that was read last holds it. */
    static final int ROUNDS = 3;

    private static final Duration AHEAD = Duration.ofDays(1);

    private Stages() {}

    /** The border of windows that begin to be read now: what comes behind it is the tail's. */
    static Instant border(Instant now) {
        return now.minus(SKEW);
    }

    /**
     * What comes after a stage whose windows have all been read: its tail, then once more the windows that messages may have
     * moved in, then the next source.
     *
     * @param teams the teams that the leaver is in, asked for once
     */
    static Checkpoint after(Checkpoint here, Instant now, Supplier<List<String>> teams) {
        if (!here.stage().tail()) {
            return stage(
                    here,
                    new Stage(
                            here.stage().round(), /* tail */ true, here.stage().border()),
                    List.of(Window.of(here.stage().border(), now.plus(AHEAD))),
                    here.read());
        }
        List<Window> unsure = here.read().stream()
                .filter(window -> here.moved().stream().anyMatch(at -> window.wasBeingReadAt(at, SKEW)))
                .toList();
        if (!unsure.isEmpty() && here.stage().round() < ROUNDS) {
            List<Window> others = new ArrayList<>(here.read());
            others.removeAll(unsure);
            Stage again = new Stage(
                    here.stage().round() + 1, /* tail */ false, here.stage().border());
            List<Window> windows = unsure.stream()
                    .filter(window -> !window.to().isAfter(here.stage().border())) // the tail is read after them anyhow
                    .map(Window::anew)
                    .toList();
            return stage(here, again, windows, others);
        }
        return next(here, now, teams);
    }

    private static Checkpoint stage(Checkpoint here, Stage stage, List<Window> windows, List<Window> read) {
        return new Checkpoint(
                here.segments(),
                here.source(),
                stage,
                windows,
                read,
                List.of(),
                here.threads(),
                here.teams(),
                here.filesMissing(),
                /* complete */ false);
    }

    private static Checkpoint next(Checkpoint here, Instant now, Supplier<List<String>> teams) {
        boolean found = here.source().kind() == Source.Kind.FIND_THREADS
                && !here.threads().isEmpty();
        List<String> left = here.teams() == null ? teams.get() : here.teams();
        Source source =
                found ? new Source(Source.Kind.TAKE_THREADS, here.source().id()) : first(left);
        List<String> rest = found || left.isEmpty() ? left : left.subList(1, left.size());
        Checkpoint told = new Checkpoint(
                here.segments(),
                here.source(),
                here.stage(),
                List.of(),
                List.of(),
                List.of(),
                found ? here.threads() : new TreeSet<>(),
                rest,
                here.filesMissing(),
                /* complete */ source == null);
        return source == null ? told : Checkpoint.begin(here.segments(), source, border(now), told);
    }

    private static @Nullable Source first(List<String> teams) {
        return teams.isEmpty() ? null : new Source(Source.Kind.FIND_THREADS, teams.getFirst());
    }
}
