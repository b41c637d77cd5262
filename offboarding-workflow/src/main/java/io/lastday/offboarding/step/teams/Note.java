package io.lastday.offboarding.step.teams;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is remembered with a segment.
 *
 * @param checkpoint where the export stands behind it
 * @param ids the identities in it, sixteen bytes each
 * @param name of this segment, {@code previous} the name of the one before it: two runs that wrote at once left no chain
 */
record Note(Checkpoint checkpoint, byte[] ids, String name, String previous) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Note of(Checkpoint checkpoint, List<MessageIdentity.Hash> hashes, String name, String previous) {
        ByteBuffer ids = ByteBuffer.allocate(hashes.size() * MessageIdentity.Hash.BYTES);
        hashes.forEach(hash -> ids.putLong(hash.high()).putLong(hash.low()));
        return new Note(checkpoint, ids.array(), name, previous);
    }

    /**
     * What {@link #bytes} wrote.
     *
     * @throws Unreadable where another version of this program wrote it
     */
    static Note read(byte[] bytes) throws Unreadable {
        try {
            Note note = JSON.readValue(bytes, Note.class);
            if (note == null || note.checkpoint == null || note.ids == null || note.name == null) {
                throw new Unreadable();
            }
            return note;
        } catch (JacksonException | NullPointerException foreign) {
            throw new Unreadable();
        }
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    List<MessageIdentity.Hash> hashes() {
        ByteBuffer left = ByteBuffer.wrap(ids);
        List<MessageIdentity.Hash> hashes = new ArrayList<>();
        while (left.remaining() >= MessageIdentity.Hash.BYTES) {
            hashes.add(new MessageIdentity.Hash(left.getLong(), left.getLong()));
        }
        return hashes;
    }

    /** The note cannot be understood; what stands beside it has to be brought again. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("a note that cannot be read");
        }
    }
}
