package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.archive.ChatIntake.Delivery;
import io.lastday.offboarding.archive.ChatIntake.Kind;
import io.lastday.offboarding.archive.ChatIntake.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The messages in hand, as segments of several pages each. A segment is committed with the checkpoint behind it in one file, so a
 * crash leaves both or neither: what is in hand is exactly what was read up to the last checkpoint.
 */
final class Segments {

    private static final String SEGMENT = "messages-";
    private static final String MARK = "mark";

    private final Delivery delivery;
    private String last = "";

    Segments(Delivery delivery) {
        this.delivery = delivery;
    }

    /** What an earlier run, or another process, left. */
    record InHand(Checkpoint checkpoint, Set<MessageIdentity.Hash> seen) {}

    /** Whether a part's key is a segment's. */
    static boolean isSegment(String key) {
        return key.startsWith(SEGMENT);
    }

    /**
     * Reads what is in hand, before anything else is called. Parts without a note that can be read are forgotten and brought again; a file that is gone from between
     * others takes those behind it with it, since they were dropped as known where they came again.
     *
     * @return empty where nothing is in hand
     */
    Optional<InHand> read() throws IOException {
        try {
            return sound(delivery.notes());
        } catch (Note.Unreadable foreign) {
            last = "";
            delivery.discard();
            return Optional.empty();
        }
    }

    private Optional<InHand> sound(SortedMap<String, byte[]> notes) throws Note.Unreadable {
        Set<MessageIdentity.Hash> seen = new HashSet<>();
        Checkpoint behind = null;
        int number = 1;
        for (byte[] note = notes.get(key(1)); note != null; note = notes.get(key(++number))) {
            Note segment = Note.read(note);
            if (!segment.previous().equals(last)) {
                throw new Note.Unreadable();
            }
            last = segment.name();
            seen.addAll(segment.hashes());
            behind = segment.checkpoint();
        }
        long segments = delivery.parts().stream().filter(Segments::isSegment).count();
        if (segments != number - 1) {
            throw new Note.Unreadable();
        }
        byte[] mark = notes.get(MARK);
        if (mark != null) {
            Note marked = Note.read(mark);
            behind = marked.previous().equals(last) ? marked.checkpoint() : behind;
        }
        return Optional.ofNullable(behind).map(checkpoint -> new InHand(checkpoint, seen));
    }

    /** Commits a segment; {@code after} counts it. */
    void commit(byte[] json, List<MessageIdentity.Hash> hashes, Checkpoint after) throws IOException {
        String key = key(after.segments());
        Part part = new Part(Kind.CHAT, key, key + ".json");
        String name = UUID.randomUUID().toString();
        delivery.put(
                part,
                new ByteArrayInputStream(json),
                Note.of(after, hashes, name, last).bytes());
        last = name;
    }

    /** Commits where the export stands, where it read much and nothing new came of it. */
    void mark(Checkpoint now) throws IOException {
        Part part = new Part(Kind.MARK, MARK, MARK);
        delivery.put(
                part,
                new ByteArrayInputStream(new byte[0]),
                Note.of(now, List.of(), MARK, last).bytes());
    }

    private static String key(int number) {
        return String.format(Locale.ROOT, SEGMENT + "%06d", number);
    }
}
