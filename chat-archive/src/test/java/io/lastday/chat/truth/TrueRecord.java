package io.lastday.chat.truth;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a span that a generator wrote.
 *
 * @param kind what it is
 * @param from its first byte
 * @param firstLineEnd the byte after its first line
 * @param to the byte after its last
 * @param at the local time that its header says; null for a gap
 * @param calendar whether {@code at} can be told: a date of another calendar is none that a parser must convert
 * @param author who wrote it, null for nobody
 * @param files names of attached files
 * @param marks labels of what must be marked, and of nothing else among {@link #DECIDED}
 * @param oneOf labels of which one must be there; empty for no such demand
 * @param says a piece of its text that nothing else in the file says; null if it has no words
 * @param splits places inside it that look like headers in every respect: a reader may begin a record there
 */
public record TrueRecord(
        Kind kind,
        long from,
        long firstLineEnd,
        long to,
        @Nullable LocalDateTime at,
        CalendarKind calendar,
        @Nullable String author,
        List<String> files,
        Set<String> marks,
        Set<String> oneOf,
        @Nullable String says,
        List<Long> splits) {

    /** Marks whose absence is as telling as their presence. */
    public static final Set<String> DECIDED =
            Set.of("edited", "deleted", "media-omitted", "poll", "location", "contact", "call");

    /** What a span is. */
    public enum Kind {
        /** Somebody wrote it. */
        MESSAGE,
        /** The messenger wrote it. */
        SYSTEM,
        /** The messenger wrote it in somebody's name: readers may call it either. */
        EITHER,
        /** It belongs to nothing. */
        GAP
    }

    /** The calendar in which a header counts years. */
    public enum CalendarKind {
        /** The civil one. */
        GREGORIAN,
        /** 543 years ahead. */
        BUDDHIST,
        /** The Iranian solar one. */
        PERSIAN
    }
}
