package io.lastday.chat.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order the dates of a chat are to be read, and why.
 *
 * @param order null while the evidence does not decide
 * @param label the order's name, {@code ambiguous}, {@code iso} where the source leaves no question, or {@code none}
 *     where no time is read
 * @param evidence what speaks for it, in words without message content
 */
public record DateVerdict(@Nullable DateOrder order, String label, List<String> evidence) {

    /** Keeps its own copy of the evidence. */
    public DateVerdict {
        evidence = List.copyOf(evidence);
    }

    /** Decided. */
    public static DateVerdict of(DateOrder order, String evidence) {
        return new DateVerdict(order, order.label(), List.of(evidence));
    }

    /** Not decided. */
    public static DateVerdict ambiguous(String evidence) {
        return new DateVerdict(null, "ambiguous", List.of(evidence));
    }

    /** The source writes ISO 8601 with a zone. */
    public static DateVerdict iso() {
        return new DateVerdict(DateOrder.YMD, "iso", List.of("the source writes ISO 8601 times with a zone"));
    }

    /** The source writes moments as numbers, or in another form that leaves no question; shown as ISO 8601. */
    public static DateVerdict certain(List<String> evidence) {
        return new DateVerdict(DateOrder.YMD, "iso", evidence);
    }

    /** No time was read. */
    public static DateVerdict none(String why) {
        return new DateVerdict(DateOrder.YMD, "none", List.of(why));
    }

    /** Whether the question is open. */
    public boolean isAmbiguous() {
        return order == null;
    }
}
