package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.archive.ChatIntake;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One run of an export: goes on from what is in hand until everything is, its time is up, or Graph asks to wait. */
final class ExportRun {

    /** Below the 45 s that a step may take: pages that were asked for still have to come. */
    private static final Duration TIME = Duration.ofSeconds(30);

    /** A file may stream for 35 s, so that later than this none is begun. */
    private static final Duration TIME_FOR_FILES = Duration.ofSeconds(8);

    private final TeamsMessages messages;
    private final ChatIntake.Delivery delivery;
    private final String userId;
    private final Clock clock;
    private final Segments segments;
    private final Optional<Segments.InHand> inHand;

    /** Reads what is in hand, and asks nobody yet. */
    ExportRun(TeamsMessages messages, ChatIntake.Delivery delivery, String userId, Clock clock) throws IOException {
        this.messages = messages;
        this.delivery = delivery;
        this.userId = userId;
        this.clock = clock;
        this.segments = new Segments(delivery);
        this.inHand = segments.read();
    }

    /** What a run came to. */
    sealed interface Progress {
        /** Go on, not before {@code until}. */
        record Paused(Instant until, String reason, int messages) implements Progress {}

        /** Every message and every file that is still there is in hand. */
        record Complete(int segments, int messages, int filesMissing) implements Progress {}
    }

    /** How long a run may ask for pages, and until when it may begin a file. */
    record Limits(Instant pages, Instant files) {}

    Progress run() throws IOException {
        Instant now = clock.instant();
        Limits limits = new Limits(now.plus(TIME), now.plus(TIME_FOR_FILES));
        Set<MessageIdentity.Hash> seen = inHand.map(Segments.InHand::seen).orElseGet(HashSet::new);
        Checkpoint here = inHand.map(Segments.InHand::checkpoint)
                .orElseGet(() -> Checkpoint.start(new Source(Source.Kind.CHATS, userId), Stages.border(now)));
        FileCopies files = new FileCopies(messages, delivery);
        while (!here.complete()) {
            Selection selection = new Selection(here.source().kind(), userId, here.threads());
            Reading reading = new Reading(here, seen, selection, clock);
            Readers.End end = new Readers(messages, files, segments, reading, here.source(), clock).read(limits);
            if (end instanceof Readers.End.Early early) {
                return new Progress.Paused(early.until(), early.reason(), seen.size());
            }
            here = Stages.after(reading.here(), clock.instant(), () -> messages.teams(userId));
            segments.mark(here);
        }
        return new Progress.Complete(here.segments(), seen.size(), here.filesMissing());
    }
}
