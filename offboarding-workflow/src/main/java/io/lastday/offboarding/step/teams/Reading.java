package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.step.teams.MessageIdentity.Hash;
import io.lastday.offboarding.step.teams.MessagePage.Message;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The windows of one stage while several threads read them, and what came of them. Everything is under one lock, and short: a page
 * is taken whole with the step forward of its window, so that whatever is handed out to be committed fits together.
 */
final class Reading {

    /** Windows under way at once: enough to use the quota up to a latency of 160 ms, few enough that splitting costs little. */
    static final int WINDOWS = 32;

    /** The first window is read a little before it is split: most people's chats end there. */
    private static final int PAGES_BEFORE_SPLIT = 4;

    private static final int SEGMENT = 4 << 20;

    private final Clock clock;
    private final Selection selection;
    private final Set<Hash> seen;
    private final Deque<Window> waiting;
    private final Map<Integer, Window> reading = new LinkedHashMap<>();
    private final List<Window> read;
    private final List<Instant> moved;
    private Checkpoint begun;
    private ByteArrayOutputStream segment = new ByteArrayOutputStream();
    private List<Hash> fresh = new ArrayList<>();
    private int filesMissing;
    private int leases;
    private boolean advanced;
    private boolean stopped;

    Reading(Checkpoint begun, Set<Hash> seen, Selection selection, Clock clock) {
        this.begun = begun;
        this.seen = seen;
        this.selection = selection;
        this.clock = clock;
        this.waiting = new ArrayDeque<>(begun.windows());
        this.read = new ArrayList<>(begun.read());
        this.moved = new ArrayList<>(begun.moved());
        this.filesMissing = begun.filesMissing();
    }

    /** A window that one thread reads. */
    record Lease(int number, Window window) {}

    /** A full segment, and the checkpoint behind it. */
    record Full(byte[] json, List<Hash> hashes, Checkpoint after) {}

    /** The next window to read; waits while others may still be split. Null when there will be none. */
    synchronized @Nullable Lease take() throws InterruptedException {
        while (waiting.isEmpty() && !reading.isEmpty() && !stopped) {
            wait();
        }
        if (stopped || waiting.isEmpty()) {
            return null;
        }
        Window window = waiting.remove().begun(clock.instant());
        reading.put(++leases, window);
        return new Lease(leases, window);
    }

    /** No thread takes another window; each gives back the one it has. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /** Puts a window back as far as it was read. */
    synchronized void giveBack(Lease lease) {
        Window window = reading.remove(lease.number());
        if (window != null) {
            waiting.addFirst(window);
            notifyAll();
        }
    }

    /** The messages of a page that are new and wanted: their files have to be in hand before the page is. */
    synchronized List<Message> fresh(MessagePage page) {
        return page.messages().stream()
                .filter(message -> !seen.contains(message.hash()) && selection.keeps(message))
                .toList();
    }

    synchronized void fileMissing() {
        filesMissing++;
    }

    /**
     * Takes a page, and moves its window on.
     *
     * @return where to go on, null where the window has ended or was split
     */
    synchronized @Nullable Lease took(Lease lease, MessagePage page) {
        boolean tail = begun.stage().tail();
        for (Message message : page.messages()) {
            selection.look(message);
            if (selection.keeps(message) && seen.add(message.hash())) {
                append(page, message);
                Instant changed = tail ? Changes.ofOlder(message, begun.stage().border()) : null;
                if (changed != null) {
                    moved.add(changed);
                }
            }
        }
        advanced = true;
        return forward(lease.number(), lease.window(), page.nextLink());
    }

    private void append(MessagePage page, Message message) {
        segment.write(segment.size() == 0 ? '[' : ',');
        segment.write(page.bytes(), message.from(), message.to() - message.from());
        fresh.add(message.hash());
    }

    private @Nullable Lease forward(int number, Window window, @Nullable String next) {
        if (next == null) {
            reading.remove(number);
            Window ended = window.ended(clock.instant());
            if (ended.pages() > 1) {
                read.add(ended);
            }
        } else if (isWorthSplitting(window)) {
            reading.remove(number);
            waiting.addAll(window.halves());
        } else {
            Window further = window.after(next);
            reading.put(number, further);
            return new Lease(number, further);
        }
        notifyAll();
        return null;
    }

    /** Only at the page where nothing but that page is lost: its messages stay, and come once more. */
    private boolean isWorthSplitting(Window window) {
        boolean first = window.from().equals(Window.DAWN)
                && window.to().equals(begun.stage().border());
        int page = first ? PAGES_BEFORE_SPLIT : 1;
        return window.pages() + 1 == page && window.canSplit() && reading.size() + waiting.size() < WINDOWS;
    }

    /** Starts a window that Graph does not know any more from its first page. */
    synchronized Lease anew(Lease lease) {
        Window again = lease.window().anew().begun(clock.instant());
        reading.put(lease.number(), again);
        return new Lease(lease.number(), again);
    }

    /** A segment that is large enough to be committed, or with {@code all} whatever there is; null where there is none. */
    synchronized @Nullable Full full(boolean all) {
        if (segment.size() == 0 || !all && segment.size() < SEGMENT) {
            return null;
        }
        segment.write(']');
        begun = withSegments(begun.segments() + 1);
        Full full = new Full(segment.toByteArray(), fresh, begun);
        segment = new ByteArrayOutputStream(SEGMENT + (SEGMENT >> 2));
        fresh = new ArrayList<>();
        advanced = false;
        return full;
    }

    /** Where the reading stands, where it went on since the last segment; null where it did not. */
    synchronized @Nullable Checkpoint moved() {
        return advanced ? here() : null;
    }

    /** Where the reading stands. */
    synchronized Checkpoint here() {
        return withSegments(begun.segments());
    }

    private Checkpoint withSegments(int segments) {
        List<Window> left = new ArrayList<>(reading.values());
        left.addAll(waiting);
        return new Checkpoint(
                segments,
                begun.source(),
                begun.stage(),
                left,
                read,
                moved,
                selection.threads(),
                begun.teams(),
                filesMissing,
                begun.complete());
    }
}
