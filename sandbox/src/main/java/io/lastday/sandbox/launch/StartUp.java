package io.lastday.sandbox.launch;

import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.Part;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.PortOwner;
import io.lastday.sandbox.part.ProcessTable;
import io.lastday.sandbox.part.Supervision;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Starts the parts that do not run, each as soon as those that it needs are ready. */
final class StartUp {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Folders folders;
    private final Progress progress;
    private final Set<Part> started = ConcurrentHashMap.newKeySet();
    private volatile @Nullable CannotStart over;

    StartUp(Folders folders, Progress progress) {
        this.folders = folders;
        this.progress = progress;
    }

    /** The parts whose process this start-up made. */
    Set<Part> started() {
        return started;
    }

    /**
     * Returns when all parts are ready.
     *
     * @throws CannotStart with one line for the first part that could not be started
     */
    void run(List<Part> parts) {
        parts.stream().filter(part -> ProcessTable.find(part).isEmpty()).forEach(StartUp::wantFreePorts);
        Map<PartName, CompletableFuture<Void>> ready = new EnumMap<>(PartName.class);
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                CompletableFuture<?>[] needs = part.needs().stream()
                        .filter(ready::containsKey)
                        .map(ready::get)
                        .toArray(CompletableFuture[]::new);
                ready.put(part.name(), CompletableFuture.allOf(needs).thenRunAsync(() -> bringUp(part), each));
            }
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            CannotStart first = over;
            throw first == null ? e : first;
        }
    }

    private static void wantFreePorts(Part part) {
        part.ports().stream().filter(port -> !PortOwner.free(port)).findFirst().ifPresent(port -> {
            throw new CannotStart(PortOwner.describe(port));
        });
    }

    /** The first part that fails ends the waiting for all the others. */
    private void bringUp(Part part) {
        try {
            becomeReady(part);
        } catch (CannotStart e) {
            cancel(e);
            throw e;
        }
    }

    private void becomeReady(Part part) {
        Instant began = Instant.now();
        Optional<ProcessHandle> already = ProcessTable.find(part);
        ProcessHandle process = already.orElseGet(() -> start(part));
        awaitReady(part, process, began);
        part.whenReady();
        progress.tell(
                part, (already.isPresent() ? "runs already" : "ready after " + seconds(began)) + "  " + part.address());
    }

    private ProcessHandle start(Part part) {
        var launch = part.prepare(what -> progress.tell(part, what));
        synchronized (this) {
            goOn();
            started.add(part);
            return Supervision.start(launch, folders.log(part.name())).toHandle();
        }
    }

    /** No process is started after this returns, and nothing is waited for. */
    synchronized void cancel(CannotStart why) {
        over = over == null ? why : over;
    }

    private void goOn() {
        CannotStart why = over;
        if (why != null) {
            throw why;
        }
    }

    private void awaitReady(Part part, ProcessHandle process, Instant began) {
        while (!part.ready()) {
            goOn();
            if (!process.isAlive()) {
                throw new CannotStart(
                        part.name().label() + " ended while starting: " + LastWords.in(folders.log(part.name())));
            }
            if (Duration.between(began, Instant.now()).compareTo(part.patience()) > 0) {
                throw new CannotStart(part.name().label() + " is not ready after "
                        + part.patience().toSeconds() + " s: see " + folders.log(part.name()));
            }
            pause();
        }
    }

    private static String seconds(Instant began) {
        return "%.1f s".formatted(Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }
}
