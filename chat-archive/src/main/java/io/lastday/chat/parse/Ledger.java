package io.lastday.chat.parse;

import org.jspecify.annotations.Nullable;

/**
 * The count of what a chat holds: numbers and times, no content.
 *
 * @param messages messages
 * @param system notices of the messenger
 * @param gaps spans that belong to no message
 * @param edited messages that were edited
 * @param deleted messages that were deleted
 * @param mediaClaimed files that messages speak of, left-out ones included
 * @param mediaFound those that came along
 * @param bytes size of the texts
 * @param bytesAccounted bytes of the texts that lie in a span
 * @param first the earliest known time
 * @param last the latest known time
 * @param spans how the bytes divide
 */
public record Ledger(
        long messages,
        long system,
        long gaps,
        long edited,
        long deleted,
        long mediaClaimed,
        long mediaFound,
        long bytes,
        long bytesAccounted,
        @Nullable String first,
        @Nullable String last,
        SpanBytes spans) {

    /** The count of nothing. */
    public static final Ledger EMPTY = new Ledger(0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, SpanBytes.NONE);

    /** Both counts together. */
    public Ledger plus(Ledger other) {
        return new Ledger(
                messages + other.messages,
                system + other.system,
                gaps + other.gaps,
                edited + other.edited,
                deleted + other.deleted,
                mediaClaimed + other.mediaClaimed,
                mediaFound + other.mediaFound,
                bytes + other.bytes,
                bytesAccounted + other.bytesAccounted,
                earlier(first, other.first),
                later(last, other.last),
                spans.plus(other.spans));
    }

    /** The earlier of two times of one chat; one that is not known says nothing. */
    public static @Nullable String earlier(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The later of two times of one chat; one that is not known says nothing. */
    public static @Nullable String later(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
