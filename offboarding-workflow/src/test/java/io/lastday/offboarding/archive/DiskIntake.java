package io.lastday.offboarding.archive;

import io.lastday.offboarding.archive.crypto.CustodianKeys;
import io.lastday.offboarding.firm.FirmId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The archive's staging as it is, encrypted and on the disk, without the database that seals ask. */
public final class DiskIntake implements ChatIntake, ChatIntake.Delivery {

    private final StagedParts parts;

    /** Staging in a folder, which outlives the process. */
    public DiskIntake(Path folder) throws IOException {
        CustodianKeys keys = new CustodianKeys(folder.resolve("keys"));
        this.parts = new StagedParts(folder.resolve("staging"), keys.keyOf(new FirmId("harbour-finch"), "leaver"));
    }

    /** The plain bytes of each part. */
    public SortedMap<String, byte[]> contents() throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (StagedParts.Staged staged : parts.all()) {
            try (InputStream in = staged.bytes().stream()) {
                contents.put(staged.part().key(), in.readAllBytes());
            }
        }
        return contents;
    }

    @Override
    public boolean mayTake(FirmId firm, ChatOrigin origin) {
        return true;
    }

    @Override
    public Delivery delivery(FirmId firm, UUID caseId, ChatOrigin origin, String custodian) {
        return this;
    }

    @Override
    public Set<String> parts() {
        try {
            Set<String> keys = new TreeSet<>();
            parts.all().forEach(staged -> keys.add(staged.part().key()));
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void put(Part part, InputStream bytes) throws IOException {
        parts.put(part, bytes);
    }

    @Override
    public void put(Part part, InputStream bytes, byte[] note) throws IOException {
        parts.put(part, bytes, note);
    }

    @Override
    public SortedMap<String, byte[]> notes() throws IOException {
        SortedMap<String, byte[]> notes = new TreeMap<>();
        for (StagedParts.Staged staged : parts.all()) {
            if (staged.note().length > 0) {
                notes.put(staged.part().key(), staged.note());
            }
        }
        return notes;
    }

    /** Never ends: a process that has come so far is at its end, and a quick answer would reach it before it knows. */
    @Override
    public ChatReceipt seal(String by) {
        while (true) {
            LockSupport.park();
        }
    }

    @Override
    public Optional<ChatReceipt> sealed(String by) {
        return Optional.empty();
    }

    @Override
    public void discard() throws IOException {
        parts.discard();
    }
}
