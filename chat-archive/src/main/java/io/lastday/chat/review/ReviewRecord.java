package io.lastday.chat.review;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.Identity;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bag's canonical model. Marks stay words: a bag may be newer than its reader.
 *
 * @param number in the model, counted from 1
 * @param kind message, system or gap
 * @param original which file of the bag, below {@code data/}
 * @param entry the file inside of it, or its own path
 * @param at as the model gives it
 * @param utc the moment, where it is known
 * @param author display name
 * @param text the words
 * @param attachments files it speaks of
 * @param bytes where it stands in the entry
 * @param sha256 of those bytes
 * @param marks labels of {@link Mark}
 * @param identity ids, where the source has them
 */
record ReviewRecord(
        int number,
        RecordKind kind,
        String original,
        String entry,
        @Nullable String at,
        @Nullable String utc,
        @Nullable String author,
        String text,
        List<Attachment> attachments,
        ByteRange bytes,
        String sha256,
        List<String> marks,
        Identity identity) {

    boolean has(Mark mark) {
        return marks.contains(mark.label());
    }

    /** Whether the record stands for a whole file that nobody read. */
    boolean isOpaque() {
        return kind == RecordKind.SYSTEM && has(Mark.LOW_ASSURANCE);
    }

    /** The day of its own clock, null where no time is known. */
    @Nullable
    String day() {
        return at == null || at.length() < "2024-01-31".length() ? null : at.substring(0, "2024-01-31".length());
    }

    /** Its place, for people: which bytes of which file. */
    String place() {
        String file = entry.equals(original) ? original : original + " \u203a " + entry;
        return file + " " + range();
    }

    String range() {
        return bytes.from() + "-" + bytes.to();
    }

    /** The time of its own clock, for people. */
    String timeText() {
        return at == null ? "time not known" : at.replace('T', ' ');
    }
}
