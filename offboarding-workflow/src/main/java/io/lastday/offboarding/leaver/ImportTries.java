package io.lastday.offboarding.leaver;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tries sheets behind the caller's back: a short one is answered at once, a long one is followed. A try reads and writes nothing
 * anywhere, so one that is lost with its replica is simply begun again. Blocking.
 */
@Component
class ImportTries {

    private static final Logger LOG = LoggerFactory.getLogger(ImportTries.class);

    /** Shorter than the gateway's patience of 30 s. */
    private static final Duration ANSWERED_AT_ONCE = Duration.ofSeconds(15);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** Sheets that one replica tries side by side: each has many look-ups of its own under way. */
    private static final int AT_ONCE = 2;

    private final TriedSheet sheets;
    private final ImportTryStore store;
    private final Clock clock;
    private final Duration patience;
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Running, AtomicInteger> running = new ConcurrentHashMap<>();

    @Autowired
    ImportTries(TriedSheet sheets, ImportTryStore store, Clock clock) {
        this(sheets, store, clock, ANSWERED_AT_ONCE);
    }

    ImportTries(TriedSheet sheets, ImportTryStore store, Clock clock, Duration patience) {
        this.sheets = sheets;
        this.store = store;
        this.clock = clock;
        this.patience = patience;
    }

    private record Running(FirmId firm, UUID id) {}

    /** What starting this sheet would say to each line, or how far that has come. Asked again, it looks again. */
    ImportView tried(Operator operator, String csv) {
        UUID id = begin(operator, CsvSheet.read(csv));
        ImportView now = one(operator, id);
        for (long waited = 0; isTrying(now) && waited < patience.toMillis(); waited += LOOK_AGAIN.toMillis()) {
            pause();
            now = one(operator, id);
        }
        return now;
    }

    /** A try of this person's. */
    ImportView one(Operator operator, UUID id) {
        return store.find(new FirmId(operator.firm()), id, operator.requirePerson())
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "There is no such try of yours. It is forgotten after a day."));
    }

    private UUID begin(Operator operator, CsvSheet.Read read) {
        Running begun = new Running(new FirmId(operator.firm()), UUID.randomUUID());
        store.begin(begun.firm, begun.id, empty(operator, begun.id, read.lines().size()));
        AtomicInteger looks = new AtomicInteger();
        running.put(begun, looks);
        threads.execute(() -> work(operator, begun, read, looks));
        return begun.id;
    }

    private void work(Operator operator, Running begun, CsvSheet.Read read, AtomicInteger looks) {
        try {
            room.acquire();
            try {
                store.ended(begun.firm, begun.id, sheets.tried(operator, read, looks::incrementAndGet));
            } finally {
                room.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            // of what kind only: a message may quote a line
            LOG.error("a try of a sheet broke: {}", broken.getClass().getName());
            store.stopped(begun.firm, begun.id);
        } finally {
            running.remove(begun);
        }
    }

    /** Says that the tries of this replica go on, those that wait for room among them. */
    @Scheduled(fixedDelay = 2_000)
    void goOn() {
        running.forEach((begun, looks) -> store.goesOn(begun.firm, begun.id, looks.get() / 2));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private ImportView empty(Operator operator, UUID id, int total) {
        return new ImportView(
                id,
                "TRYING",
                operator.requirePerson(),
                operator.username(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                total,
                0,
                0,
                0,
                0,
                1,
                List.of(),
                List.of(),
                List.of());
    }

    private static boolean isTrying(ImportView view) {
        return "TRYING".equals(view.state());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the caller went away", gone);
        }
    }
}
