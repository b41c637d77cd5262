package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.step.teams.MessagePage.Message;
import io.lastday.offboarding.step.teams.Reading.Lease;
import io.lastday.platform.failure.RemoteFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The threads that read the windows of one stage side by side. What they have taken is committed before {@link #read} returns. */
final class Readers {

    private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);
    private static final int BAD_REQUEST = 400;
    private static final int GONE = 410;

    /** How many links of a run may turn out to be stale before it is no accident any more. */
    private static final int STALE_LINKS = 64;

    private final TeamsMessages messages;
    private final FileCopies files;
    private final Segments segments;
    private final Reading reading;
    private final Source source;
    private final Clock clock;
    private final ReentrantLock committing = new ReentrantLock();
    private final AtomicInteger staleLinks = new AtomicInteger();
    private boolean isBroken;
    private @Nullable Exception failure;
    private End.@Nullable Early early;

    Readers(TeamsMessages messages, FileCopies files, Segments segments, Reading reading, Source source, Clock clock) {
        this.messages = messages;
        this.files = files;
        this.segments = segments;
        this.reading = reading;
        this.source = source;
        this.clock = clock;
    }

    /** How a reading ended. */
    sealed interface End {
        /** Every window was read. */
        record Whole() implements End {}

        /** Not yet: to go on at {@code until}. */
        record Early(Instant until, String reason) implements End {}
    }

    /**
     * Reads until everything was read or the time is up.
     *
     * @throws RemoteFailure what stopped a thread; what the others had taken is in hand
     */
    End read(ExportRun.Limits limits) throws IOException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Reading.WINDOWS; i++) {
            threads.add(Thread.ofVirtual().name("teams-window-", i).start(() -> work(limits)));
        }
        join(threads);
        Exception thrown = failure();
        if (thrown instanceof IOException disk) {
            throw disk; // a segment may be lost
        }
        commit(/* all */ true);
        Checkpoint further = reading.moved();
        if (further != null) {
            segments.mark(further);
        }
        if (thrown instanceof RuntimeException other) {
            throw other;
        }
        End.Early ended = early();
        return ended == null ? new End.Whole() : ended;
    }

    private void join(List<Thread> threads) throws IOException {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException overdue) {
            reading.stop();
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("stopped while exporting").initCause(overdue);
        }
    }

    private void work(ExportRun.Limits limits) {
        try {
            for (Lease lease = reading.take(); lease != null; lease = reading.take()) {
                follow(lease, limits);
            }
        } catch (InterruptedException overdue) {
            stop(new InterruptedIOException("stopped while exporting"));
        } catch (IOException | RuntimeException broken) {
            stop(broken);
        }
    }

    /** Follows a window from page to page, until it ends, is split, or nothing more may be asked. */
    private void follow(Lease begun, ExportRun.Limits limits) throws IOException, InterruptedException {
        Lease here = begun;
        try {
            while (here != null && !reading.isStopped()) {
                here = step(here, limits);
            }
        } finally {
            if (here != null) {
                reading.giveBack(here);
            }
        }
    }

    /** One page further; the same lease where it has to be asked for once more, or not now. */
    private @Nullable Lease step(Lease here, ExportRun.Limits limits) throws IOException, InterruptedException {
        MessagePage page;
        try {
            page = messages.page(source, here.window(), until(limits.pages()));
        } catch (RemoteFailure.Throttled spent) {
            hold(spent, limits);
            return here;
        } catch (RemoteFailure.Terminal refused) {
            return anew(here, refused);
        }
        if (page == null || !bringFiles(page, limits)) {
            early(clock.instant(), "EXPORTING");
            return here;
        }
        Lease next = reading.took(here, page);
        commit(/* all */ false);
        if (clock.instant().isAfter(limits.pages())) {
            early(clock.instant(), "EXPORTING");
        }
        return next;
    }

    /** A link does not live for ever: its window is begun again, and what comes twice is known. */
    private Lease anew(Lease here, RemoteFailure.Terminal refused) {
        boolean link = here.window().next() != null;
        boolean stale = refused.status() == BAD_REQUEST || refused.status() == GONE;
        if (link && stale && staleLinks.incrementAndGet() < STALE_LINKS) {
            return reading.anew(here);
        }
        throw refused;
    }

    /** Before its page: a page in hand has everything in hand that belongs to it. */
    private boolean bringFiles(MessagePage page, ExportRun.Limits limits) throws InterruptedException {
        for (Message message : reading.fresh(page)) {
            for (MessageFile file : MessageFile.in(message.json())) {
                switch (bring(file, limits)) {
                    case IN_HAND -> {}
                    case GONE -> reading.fileMissing();
                    case NO_TIME -> {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private FileCopies.Result bring(MessageFile file, ExportRun.Limits limits) throws InterruptedException {
        while (!reading.isStopped()) {
            try {
                return files.bring(file, until(limits.files()));
            } catch (RemoteFailure.Throttled spent) {
                hold(spent, limits);
            }
        }
        return FileCopies.Result.NO_TIME;
    }

    /** Graph asked to wait: everybody does, and a wait that is longer than the run becomes a timer. */
    private void hold(RemoteFailure.Throttled spent, ExportRun.Limits limits) {
        Duration asked = Duration.between(clock.instant(), spent.notBefore());
        Duration wait = asked.compareTo(SHORTEST_HOLD) < 0 ? SHORTEST_HOLD : asked;
        messages.hold(wait);
        if (clock.instant().plus(wait).isAfter(limits.pages())) {
            early(clock.instant().plus(wait), "THROTTLED");
        }
    }

    /** The commits are one after the other, in order; a thread that finds one under way leaves its messages to the next. */
    private void commit(boolean all) throws IOException {
        if (all) {
            committing.lock();
        } else if (!committing.tryLock()) {
            return;
        }
        try {
            Reading.Full full = isBroken ? null : reading.full(all);
            if (full != null) {
                isBroken = true; // unless it is kept: nothing is committed behind a segment that is not
                segments.commit(full.json(), full.hashes(), full.after());
                isBroken = false;
            }
        } finally {
            committing.unlock();
        }
    }

    private long until(Instant end) {
        return System.nanoTime() + Duration.between(clock.instant(), end).toNanos();
    }

    private synchronized void stop(Exception broken) {
        if (failure == null || broken instanceof IOException) {
            failure = broken;
        }
        reading.stop();
    }

    private synchronized void early(Instant until, String reason) {
        if (early == null || until.isAfter(early.until())) {
            early = new End.Early(until, reason);
        }
        reading.stop();
    }

    private synchronized @Nullable Exception failure() {
        return failure;
    }

    private synchronized End.@Nullable Early early() {
        return early;
    }
}
