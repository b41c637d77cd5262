package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.archive.ArchiveProblem;
import io.lastday.offboarding.archive.ChatIntake;
import io.lastday.offboarding.archive.ChatOrigin;
import io.lastday.offboarding.archive.ChatReceipt;
import io.lastday.offboarding.archive.ChatRefused;
import io.lastday.offboarding.firm.FirmId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what was delivered, to be looked at, and may die at any part. */
final class InMemoryIntake implements ChatIntake, ChatIntake.Delivery {

    final SortedMap<String, String> parts = new ConcurrentSkipListMap<>();
    final SortedMap<String, byte[]> notes = new ConcurrentSkipListMap<>();
    boolean lawful = true;
    boolean sealed;
    int putsUntilDeath = Integer.MAX_VALUE;
    Optional<ChatReceipt> receipt = Optional.empty();
    final AtomicInteger seals = new AtomicInteger();
    CountDownLatch beforeSeal = new CountDownLatch(0);

    @Override
    public boolean mayTake(FirmId firm, ChatOrigin origin) {
        return lawful;
    }

    @Override
    public Delivery delivery(FirmId firm, UUID caseId, ChatOrigin origin, String custodian) {
        return this;
    }

    @Override
    public Set<String> parts() {
        return Set.copyOf(parts.keySet());
    }

    @Override
    public void put(Part part, InputStream bytes) throws IOException {
        put(part, bytes, new byte[0]);
    }

    @Override
    public synchronized void put(Part part, InputStream bytes, byte[] note) throws IOException {
        if (--putsUntilDeath < 0) {
            throw new IOException("the process is dead");
        }
        parts.put(part.key(), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        if (note.length > 0) {
            notes.put(part.key(), note);
        }
    }

    @Override
    public SortedMap<String, byte[]> notes() {
        return new TreeMap<>(notes);
    }

    @Override
    public Optional<ChatReceipt> sealed(String by) {
        return receipt;
    }

    @Override
    public ChatReceipt seal(String by) throws IOException {
        seals.incrementAndGet();
        try {
            beforeSeal.await();
        } catch (InterruptedException overdue) {
            throw new IOException(overdue);
        }
        if (parts.isEmpty()) {
            throw new ChatRefused(ArchiveProblem.UPLOAD_EMPTY, "Nothing came.");
        }
        sealed = true;
        return new ChatReceipt(UUID.randomUUID(), "teams", "digest", 1, parts.size(), 0, 0, Instant.EPOCH);
    }

    @Override
    public void discard() {
        parts.clear();
        notes.clear();
    }
}
