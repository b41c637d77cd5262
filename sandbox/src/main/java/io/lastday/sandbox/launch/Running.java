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
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Sandbox sandbox;
    private final Progress progress;
    private final StartUp startUp;
    private volatile boolean starting;
    private volatile boolean keep;

    Running(Sandbox sandbox, Progress progress) {
        this.sandbox = sandbox;
        this.progress = progress;
        this.startUp = new StartUp(sandbox.folders(), progress);
    }

    /**
     * Starts what is missing. Whatever ends this launcher before that is done takes back what it started.
     *
     * @param stay whether the end of this launcher stops the whole system
     */
    void start(boolean stay) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> atEnd(stay)));
        try (Lock ignored = Lock.take(sandbox.folders(), progress)) {
            starting = true;
            startUp.run(sandbox.parts());
            new LogIns(sandbox).write();
            starting = false;
        }
        if (startUp.started().stream().anyMatch(part -> isAudit(part.name()))) {
            new FirstScans(sandbox, progress).start();
        }
        keep = !stay;
    }

    /** The parts that this launcher started. */
    Collection<Part> started() {
        return startUp.started();
    }

    /** Stays until it is interrupted, and says when a part has ended by itself. */
    void watch() {
        Set<PartName> missing = EnumSet.noneOf(PartName.class);
        while (!Thread.currentThread().isInterrupted()) {
            for (Part part : sandbox.parts()) {
                boolean gone = ProcessTable.find(part).isEmpty();
                if (gone && missing.add(part.name())) {
                    progress.say(part, "has ended: ./lastday up starts it again; log " + log(part));
                } else if (!gone && missing.remove(part.name())) {
                    progress.say(part, "runs again");
                }
            }
            pause();
        }
    }

    /** Stops these parts and says so; the end of the launcher then finds nothing left to do. */
    void stop(Collection<Part> parts) {
        try (Lock ignored = Lock.take(sandbox.folders(), progress)) {
            end(parts);
        }
    }

    private void end(Collection<Part> parts) {
        progress.say("stopping");
        ShutDown.of(parts);
        keep = true;
    }

    /** While it still starts parts this launcher holds the lock already. */
    private void atEnd(boolean stay) {
        startUp.cancel(new CannotStart("Interrupted while starting."));
        if (!keep) {
            Collection<Part> parts = stay ? sandbox.parts() : List.copyOf(startUp.started());
            if (starting) {
                end(parts);
            } else {
                stop(parts);
            }
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
