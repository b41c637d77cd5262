package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.archive.ChatIntake;
import io.lastday.offboarding.archive.ChatReceipt;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Seals that may take longer than one run of a step: a seal goes on between runs, and the next one waits for it again. Dies with its
 * process, and is then begun anew from the parts; where two processes seal the same parts, the archive keeps one bag.
 */
final class Sealing {

    private final Map<UUID, FutureTask<ChatReceipt>> running = new ConcurrentHashMap<>();
    private final Duration patience;

    /** @param patience how long a run waits for a seal */
    Sealing(Duration patience) {
        this.patience = patience;
    }

    /** Whether a seal that this process began has not been asked for its receipt yet. */
    boolean isUnderWay(UUID caseId) {
        return running.containsKey(caseId);
    }

    /**
     * The receipt of a case's delivery.
     *
     * @return empty while it is still being sealed
     * @throws IOException what kept it from being sealed; the parts stay
     */
    Optional<ChatReceipt> receipt(UUID caseId, ChatIntake.Delivery delivery, String by) throws IOException {
        FutureTask<ChatReceipt> seal = running.computeIfAbsent(caseId, id -> begin(delivery, by));
        try {
            ChatReceipt receipt = seal.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            running.remove(caseId, seal);
            return Optional.of(receipt);
        } catch (TimeoutException stillSealing) {
            return Optional.empty();
        } catch (ExecutionException broken) {
            running.remove(caseId, seal);
            throw cause(broken);
        } catch (InterruptedException overdue) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("stopped while a seal was waited for").initCause(overdue);
        }
    }

    private static FutureTask<ChatReceipt> begin(ChatIntake.Delivery delivery, String by) {
        FutureTask<ChatReceipt> seal = new FutureTask<>(() -> delivery.seal(by));
        Thread.ofVirtual().name("teams-seal").start(seal);
        return seal;
    }

    private static IOException cause(ExecutionException broken) {
        return switch (broken.getCause()) {
            case IOException disk -> disk;
            case RuntimeException other -> throw other;
            case null, default -> throw new IllegalStateException(broken.getCause());
        };
    }
}
