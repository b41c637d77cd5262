package io.lastday.sandbox.launch;

import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Part;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.ProcessTable;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A system that this launcher has started or joined, and stops again when it is told or interrupted. */
final class Running {
    /** What the end of this launcher means for the system. */
    enum AtEnd {
        KEEP_ALL,
        STOP_WHAT_WAS_STARTED,
        STOP_ALL
    }

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Sandbox sandbox;
    private final Progress progress;
    private final StartUp startUp;
    private volatile boolean starting;
    private volatile boolean ending;
    private volatile AtEnd atEnd = AtEnd.STOP_WHAT_WAS_STARTED;

    Running(Sandbox sandbox, Progress progress) {
        this.sandbox = sandbox;
        this.progress = progress;
        this.startUp = new StartUp(sandbox.folders(), progress);
    }

    /**
     * Starts what is missing. Whatever ends this launcher before that is done takes back what it started.
     *
     * @param then what the end of this launcher means from then on
     */
    void start(AtEnd then) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        try (Lock ignored = Lock.take(sandbox.folders(), progress)) {
            starting = true;
            startUp.run(sandbox.parts());
            new LogIns(sandbox).write();
            starting = false;
        }
        if (startUp.started().stream().anyMatch(part -> isAudit(part.name()))) {
            new FirstScans(sandbox, progress).start();
        }
        atEnd = then;
    }

    /** Stays until it is interrupted, and says when a part has ended by itself. */
    void watch() {
        Set<PartName> missing = EnumSet.noneOf(PartName.class);
        while (!ending) {
            for (Part part : sandbox.parts()) {
                boolean gone = ProcessTable.find(part).isEmpty();
                if (gone && !ending && missing.add(part.name())) {
                    progress.tell(part, "has ended: ./lastday up starts it again; log " + log(part));
                } else if (!gone && missing.remove(part.name())) {
                    progress.tell(part, "runs again");
                }
            }
            pause();
        }
    }

    /** Runs when the launcher ends, whether it was told to or interrupted; waits for nobody while it starts parts. */
    private void end() {
        ending = true;
        startUp.cancel(new CannotStart("Interrupted while starting."));
        if (starting) {
            stop();
            return;
        }
        try (Lock ignored = Lock.take(sandbox.folders(), progress)) {
            stop();
        }
    }

    private void stop() {
        Collection<Part> parts = switch (atEnd) {
            case KEEP_ALL -> List.of();
            case STOP_WHAT_WAS_STARTED -> List.copyOf(startUp.started());
            case STOP_ALL -> sandbox.parts();
        };
        if (!parts.isEmpty()) {
            progress.tell("stopping");
            progress.tell("stopped " + ShutDown.of(parts).size() + " parts");
        }
    }

    private static boolean isAudit(PartName name) {
        return name == PartName.IDENTITY_AUDIT || name == PartName.DEVICE_AUDIT;
    }

    private String log(Part part) {
        return sandbox.folders().log(part.name()).toString();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
