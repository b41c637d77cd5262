package io.lastday.chat.completeness;

import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be counted in a chat; the tallies of its parts add up to that of the whole.
 *
 * @param messages messages
 * @param system notices of the messenger
 * @param gaps spans that belong to no message
 * @param edited messages that were edited
 * @param deleted messages that were deleted or taken back
 * @param media files
 * @param period times of the messages
 */
public record Tally(long messages, long system, long gaps, long edited, long deleted, MediaCount media, Period period) {

    /** Nothing. */
    public static final Tally EMPTY = new Tally(0, 0, 0, 0, 0, MediaCount.NONE, Period.EMPTY);

    static Tally of(ChatRecord record, Employment employment) {
        boolean message = record.kind() == RecordKind.MESSAGE;
        boolean deleted =
                record.marks().contains(Mark.DELETED) || record.marks().contains(Mark.RECALLED);
        return new Tally(
                message ? 1 : 0,
                record.kind() == RecordKind.SYSTEM ? 1 : 0,
                record.kind() == RecordKind.GAP ? 1 : 0,
                record.marks().contains(Mark.EDITED) ? 1 : 0,
                deleted ? 1 : 0,
                MediaCount.of(record),
                message ? Period.of(record.at(), employment) : Period.EMPTY);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                messages + other.messages,
                system + other.system,
                gaps + other.gaps,
                edited + other.edited,
                deleted + other.deleted,
                media.plus(other.media),
                period.plus(other.period));
    }

    void into(Map<String, @Nullable Object> json) {
        json.put("messages", messages);
        json.put("system", system);
        json.put("gaps", gaps);
        json.put("edited", edited);
        json.put("deleted", deleted);
        json.put("media", media.json());
    }
}
