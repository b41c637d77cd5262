package io.lastday.offboarding.engine;

import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.FlowableIllegalArgumentException;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.AcquiredExternalWorkerJob;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Takes steps that are due and runs them: intent, call, outcome. Between intent and outcome no transaction and no
 * database connection is held. At most {@link EngineSettings#atOnce()} at a time in one replica.
 */
final class StepWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StepWorker.class);

    /** So long after a step has ended, the worker looks often. */
    private static final Duration BUSY = Duration.ofSeconds(1);

    /** The least time between two looks for steps, each of which asks the database once for every lane. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /** So many at most of what is not first are taken at a look: each is a statement, and whoever becomes due waits meanwhile. */
    private static final int A_LOOK = 8;

    private static final String THROTTLED = "THROTTLED";

    /** How long steps that run may take to end when this stops. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long a commit is tried again while the database does not answer, before others may take the step over. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ManagementService engine;
    private final StepJournal journal;
    private final StepSettlement settlement;
    private final StepLog log;
    private final CaseBriefs briefs;
    private final StepCatalogue steps;
    private final EngineSettings settings;
    private final NodeId node;
    private final Clock clock;
    private final Room room;
    private final Turns turns = new Turns();
    private final Holds holds;
    private final Pace pace;
    private final StepCall call;
    private final Object bell = new Object();
    private boolean rang;
    private volatile long lastEnd = System.nanoTime() - BUSY.toNanos();
    private volatile @Nullable Thread loop;

    StepWorker(Parts parts, StepCatalogue steps, EngineSettings settings, NodeId node, Clock clock) {
        this.engine = parts.engine();
        this.journal = parts.journal();
        this.settlement = parts.settlement();
        this.log = parts.log();
        this.briefs = parts.briefs();
        this.steps = steps;
        this.settings = settings;
        this.node = node;
        this.clock = clock;
        this.room = new Room(settings.atOnce());
        this.holds = parts.holds();
        this.pace = new Pace(settings.throttledGap());
        this.call = new StepCall(settings.deadline());
    }

    @Override
    public synchronized void start() {
        Thread starting = Thread.ofPlatform().name("step-worker").daemon().unstarted(this::loop);
        // known before it runs: it goes on only while it is the one that was started
        loop = starting;
        starting.start();
    }

    /** Takes no more steps, and gives those that run a little time to end: whatever does not is taken over. */
    @Override
    public synchronized void stop() {
        Thread running = loop;
        loop = null;
        if (running != null) {
            running.interrupt();
        }
        try {
            if (!room.empties(PATIENCE)) {
                LOG.warn("steps still run; another replica takes them over");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    private void loop() {
        while (loop == Thread.currentThread()) {
            try {
                if (!takeSome()) {
                    rest();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (FlowableException | DataAccessException | TransactionException passing) {
                LOG.atWarn()
                        .addKeyValue("failure", passing.getClass().getName())
                        .log("taking steps failed; tried again");
                pause();
            }
        }
    }

    /** Steps end by the hundred a second: one look for what has become free is for several of them. */
    private void rest() throws InterruptedException {
        Thread.sleep(BETWEEN_LOOKS);
        synchronized (bell) {
            if (!rang) {
                bell.wait(pauseBetweenLooks());
            }
            rang = false;
        }
    }

    /** Where a step has just ended, the next of its case is milliseconds away: the engine goes on behind the commit. */
    private long pauseBetweenLooks() {
        long poll = settings.poll().toMillis();
        boolean busy = System.nanoTime() - lastEnd < BUSY.toNanos();
        return busy ? Math.max(1, poll / 8) : poll;
    }

    /**
     * Takes what there is room for, the most urgent lane first.
     *
     * @return whether there may be more to take at once
     */
    private boolean takeSome() {
        boolean more = false;
        for (Lane lane : Lane.values()) {
            int free = lane == Lane.FIRST ? room.free(lane) : Math.min(A_LOOK, room.free(lane));
            more |= free > 0 && take(lane, free) == free;
        }
        return more;
    }

    private int take(Lane lane, int free) {
        List<AcquiredExternalWorkerJob> jobs = engine.createExternalWorkerJobAcquireBuilder()
                .topic(lane.key(), settings.lease())
                .onlyBpmn()
                .acquireAndLock(free, node.value());
        for (AcquiredExternalWorkerJob job : jobs) {
            room.enter(lane);
            Thread.ofVirtual().name("step-run-", 0).start(() -> {
                try {
                    work(job, lane);
                } finally {
                    room.leave(lane);
                    ring();
                }
            });
        }
        return jobs.size();
    }

    private void work(AcquiredExternalWorkerJob job, Lane lane) {
        Instant leaseEnds = clock.instant().plus(settings.lease());
        try {
            StepId id = StepVariables.stepOf(job.getElementId()).orElseThrow();
            Step step = steps.find(id).orElseThrow();
            Optional<Intent> intent = patiently(leaseEnds, () -> turns.take(lane, () -> begin(job, id)));
            if (intent.isEmpty()) {
                LOG.atInfo()
                        .addKeyValue("run", job.getProcessInstanceId())
                        .addKeyValue("step", id)
                        .log("nothing to do any more");
                return;
            }
            StepCall.Ended ended = run(step, intent.get());
            settle(intent.get(), ended, job.getId(), lane, leaseEnds);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            LOG.atError()
                    .addKeyValue("failure", unexpected.getClass().getName())
                    .addKeyValue("element", job.getElementId())
                    .log("a step was left; it is taken over when its lease ends");
        }
    }

    private Optional<Intent> begin(AcquiredExternalWorkerJob job, StepId step) {
        CaseKey key = log.caseOf(job.getProcessInstanceId()).orElseThrow();
        return journal.begin(key, step, node);
    }

    /** A database that has no connection free for a moment is no reason to leave a step until its lease ends. */
    private <T> T patiently(Instant leaseEnds, Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (DataAccessException | TransactionException passing) {
                if (clock.instant().plus(PAUSE).isAfter(leaseEnds)) {
                    throw passing;
                }
                pause();
            }
        }
    }

    private StepCall.Ended run(Step step, Intent intent) throws InterruptedException {
        Instant now = clock.instant();
        Optional<StepResult.Waiting> held = holds.on(intent, now).or(() -> heldByQuota(step, intent, now));
        if (held.isPresent()) {
            return StepCall.Ended.with(held.get());
        }
        StepCall.Ended ended = call.run(step, briefs.context(intent, now));
        return ended.result() instanceof StepResult.Waiting waiting && THROTTLED.equals(waiting.reason())
                ? StepCall.Ended.with(inLine(step, intent, waiting))
                : ended;
    }

    private Optional<StepResult.Waiting> heldByQuota(Step step, Intent intent, Instant now) {
        boolean asks = intent.phase() == Phase.CONTAIN || step.facts().effect() == StepFacts.Effect.READS;
        return asks
                ? Optional.empty()
                : pace.place(step.system(), now)
                        .map(at -> new StepResult.Waiting(
                                at, THROTTLED, "The quota is spent; others go first.", intent.cursor()));
    }

    private StepResult.Waiting inLine(Step step, Intent intent, StepResult.Waiting waiting) {
        Instant at = pace.slot(step.system(), intent.phase() == Phase.CONTAIN, waiting.at());
        return new StepResult.Waiting(at, waiting.reason(), waiting.detail(), waiting.cursor());
    }

    /** Tries until the lease ends: an outcome is not lost because the database was away for a moment. */
    private void settle(Intent intent, StepCall.Ended ended, String job, Lane lane, Instant leaseEnds) {
        while (true) {
            try {
                turns.take(lane, () -> settlement.settle(intent, ended, job, node));
                return;
            } catch (StaleRun | FlowableObjectNotFoundException | FlowableIllegalArgumentException takenOver) {
                LOG.atWarn().addKeyValue("step", intent.step()).log("an outcome came too late and was refused");
                settlement.refuse(intent);
                return;
            } catch (FlowableException | DataAccessException | TransactionException passing) {
                if (clock.instant().plus(PAUSE).isAfter(leaseEnds)) {
                    throw passing;
                }
                pause();
            }
        }
    }

    private void ring() {
        lastEnd = System.nanoTime();
        synchronized (bell) {
            rang = true;
            bell.notifyAll();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the worker works with. */
    record Parts(
            ManagementService engine,
            StepJournal journal,
            StepSettlement settlement,
            StepLog log,
            CaseBriefs briefs,
            Holds holds) {}
}
