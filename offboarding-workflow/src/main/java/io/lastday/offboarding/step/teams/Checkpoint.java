package io.lastday.offboarding.step.teams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where an export stands after a segment: everything but the messages. Kept with the segment that it follows, so that neither is
 * ever in hand without the other. Holds no content; the links in it are why it is encrypted too.
 *
 * @param segments how many segments are in hand
 * @param source what is being read now
 * @param stage how often its windows were read, and whether their tail is
 * @param windows what is still to be read of it
 * @param read windows of several pages that were read
 * @param moved when messages were changed that had been there before the reading began
 * @param threads of the team that is being read: those in which the leaver took part
 * @param teams that are still to be read, null before anybody asked which there are
 * @param filesMissing files that messages name and that were no longer there
 */
record Checkpoint(
        int segments,
        Source source,
        Stage stage,
        List<Window> windows,
        List<Window> read,
        List<Instant> moved,
        SortedSet<String> threads,
        @org.jspecify.annotations.Nullable List<String> teams,
        int filesMissing,
        boolean complete) {

    Checkpoint {
        windows = List.copyOf(windows);
        read = List.copyOf(read);
        moved = List.copyOf(moved);
        threads = new TreeSet<>(threads);
        teams = teams == null ? null : List.copyOf(teams);
    }

    /**
     * A stage of reading one source.
     *
     * @param round from 1; a further one reads again what messages moved in
     * @param tail whether it is the stretch behind the border that is read, to find what was changed meanwhile
     * @param border the moment up to which the windows reach
     */
    record Stage(int round, boolean tail, Instant border) {}

    /** The beginning of a source. */
    static Checkpoint begin(int segments, Source source, Instant border, Checkpoint before) {
        return new Checkpoint(
                segments,
                source,
                new Stage(1, /* tail */ false, border),
                List.of(Window.of(Window.DAWN, border)),
                List.of(),
                List.of(),
                source.kind() == Source.Kind.TAKE_THREADS ? before.threads() : new TreeSet<>(),
                before.teams(),
                before.filesMissing(),
                /* complete */ false);
    }

    /** The beginning of everything. */
    static Checkpoint start(Source chats, Instant border) {
        return new Checkpoint(
                0,
                chats,
                new Stage(1, /* tail */ false, border),
                new ArrayList<>(List.of(Window.of(Window.DAWN, border))),
                List.of(),
                List.of(),
                new TreeSet<>(),
                null,
                0,
                /* complete */ false);
    }
}
