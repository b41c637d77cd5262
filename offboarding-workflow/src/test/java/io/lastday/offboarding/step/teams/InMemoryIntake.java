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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps what was delivered, to be looked at. */
final class InMemoryIntake implements ChatIntake, ChatIntake.Delivery {

    final SortedMap<String, String> parts = new TreeMap<>();
    boolean lawful = true;
    boolean sealed;

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
        parts.put(part.key(), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public ChatReceipt seal(String by) throws IOException {
        if (parts.isEmpty()) {
            throw new ChatRefused(ArchiveProblem.UPLOAD_EMPTY, "Nothing came.");
        }
        sealed = true;
        return new ChatReceipt(UUID.randomUUID(), "teams", "digest", 1, parts.size(), 0, 0, Instant.EPOCH);
    }

    @Override
    public void discard() {
        parts.clear();
    }
}
