package io.lastday.chat.completeness;

import io.lastday.chat.parse.Ledger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the messages of a chat were written, against the employment.
 *
 * @param first the earliest known time, as the source writes it
 * @param last the latest known time
 * @param before messages of days before the first day of work
 * @param inside messages of days of the employment; all dated ones where its dates are not known
 * @param after messages of days after the last day of work
 * @param undated messages whose day is not known
 */
public record Period(
        @Nullable String first, @Nullable String last, long before, long inside, long after, long undated) {

    /** No message. */
    public static final Period EMPTY = new Period(null, null, 0, 0, 0, 0);

    static Period of(@Nullable String at, Employment employment) {
        LocalDate day = Moment.day(at);
        if (day == null) {
            return new Period(null, null, 0, 0, 0, 1);
        }
        boolean before = employment.isBefore(day);
        boolean after = employment.isAfter(day);
        return new Period(at, at, before ? 1 : 0, before || after ? 0 : 1, after ? 1 : 0, 0);
    }

    /** Both together. */
    public Period plus(Period other) {
        return new Period(
                Ledger.earlier(first, other.first),
                Ledger.later(last, other.last),
                before + other.before,
                inside + other.inside,
                after + other.after,
                undated + other.undated);
    }

    void into(Map<String, @Nullable Object> json, Employment employment) {
        json.put("first", first);
        json.put("last", last);
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("start", text(employment.start()));
        parts.put("end", text(employment.end()));
        parts.put("before", before);
        parts.put("inside", inside);
        parts.put("after", after);
        parts.put("undated", undated);
        json.put("employment", parts);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
