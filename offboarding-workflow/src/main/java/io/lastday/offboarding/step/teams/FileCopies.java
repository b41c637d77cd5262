package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.archive.ChatIntake.Delivery;
import io.lastday.offboarding.archive.ChatIntake.Kind;
import io.lastday.offboarding.archive.ChatIntake.Part;
import io.lastday.platform.failure.RemoteFailure;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings the files that messages name. Of a file in somebody's drive its description is kept beside its bytes, as Graph sent it:
 * the drive item's versions ({@code eTag}, {@code cTag}) say which state of a file that may change was copied.
 */
final class FileCopies {

    /** How often a file is copied anew that is changed while it is copied. */
    private static final int ATTEMPTS = 3;

    private final TeamsMessages messages;
    private final Delivery delivery;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    FileCopies(TeamsMessages messages, Delivery delivery) {
        this.messages = messages;
        this.delivery = delivery;
        this.inHand.addAll(delivery.parts());
    }

    /** What became of a file. */
    enum Result {
        IN_HAND,
        /** The message still names it, so the ledger shows it as claimed and not found. */
        GONE,
        NO_TIME
    }

    /** @param end when nothing may be begun any more ({@link System#nanoTime}) */
    Result bring(MessageFile file, long end) throws InterruptedException {
        if (inHand.contains(file.key())) {
            return Result.IN_HAND;
        }
        try {
            boolean whole = file.item() == null ? copy(file, end) : shared(file, file.item(), end);
            if (whole) {
                inHand.add(file.key());
            }
            return whole ? Result.IN_HAND : Result.NO_TIME;
        } catch (RemoteFailure.NotFound gone) {
            return Result.GONE;
        }
    }

    /** Describes, copies, and describes again: what was changed in between is copied anew. */
    private boolean shared(MessageFile file, String item, long end) throws InterruptedException {
        byte[] before = messages.small(file, item, end);
        for (int attempt = 1; before != null; attempt++) {
            if (!copy(file, end)) {
                return false;
            }
            byte[] after = messages.small(file, item, end);
            if (after != null && (attempt == ATTEMPTS || MessageFile.sameVersion(before, after))) {
                return describe(file, after);
            }
            before = after;
        }
        return false;
    }

    private boolean copy(MessageFile file, long end) throws InterruptedException {
        return messages.file(file, end, body -> delivery.put(new Part(Kind.FILE, file.key(), file.name()), body));
    }

    private boolean describe(MessageFile file, byte[] item) {
        Part part = new Part(Kind.FILE, file.key() + "/driveItem", file.name() + ".driveItem.json");
        return messages.kept(
                file, () -> delivery.put(part, new ByteArrayInputStream(Arrays.copyOf(item, item.length))));
    }
}
