package io.lastday.chat.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a counterpart's export of the same chat says: by day, in the clock of the leaver's own export.
 *
 * @param basis what the comparison rests on
 * @param both messages in both exports
 * @param changed those of them that one side has edited or deleted
 * @param onlyHere messages in the leaver's export alone
 * @param onlyThere messages in the counterpart's export alone
 * @param days the same by day, in order; at most {@value #MOST_DAYS} days, the rest is in the sums
 */
public record CrossCheck(Basis basis, long both, long changed, long onlyHere, long onlyThere, List<Day> days) {

    private static final int MOST_DAYS = 10_000;
    private static final long DAY = 24 * 60;

    /**
     * One day.
     *
     * @param day the date
     * @param both messages in both exports
     * @param onlyHere in the leaver's export alone
     * @param onlyThere in the counterpart's export alone
     */
    public record Day(LocalDate day, long both, long onlyHere, long onlyThere) {

        private Day plus(Day other) {
            return new Day(day, both + other.both, onlyHere + other.onlyHere, onlyThere + other.onlyThere);
        }
    }

    /** Keeps its own copy. */
    public CrossCheck {
        days = List.copyOf(days);
    }

    /** Compares the leaver's export with that of somebody else in the chat. */
    public static CrossCheck between(ChatPrint here, ChatPrint there) {
        if (!here.isWhole() || !there.isWhole()) {
            return new CrossCheck(Basis.TOO_LONG, 0, 0, 0, 0, List.of());
        }
        Matching matching = Matching.of(here, there);
        Days days = new Days();
        long undated = 0;
        for (int i = 0; i < here.size(); i++) {
            undated += matching.compares(here, i) ? 0 : 1;
            if (matching.compares(here, i)) {
                boolean both = matching.inOne().get(i);
                days.add(here.minute(i), both ? 1 : 0, both ? 0 : 1, 0);
            }
        }
        long offset = matching.alignment().offsets().get(0);
        for (int i = 0; i < there.size(); i++) {
            undated += matching.compares(there, i) ? 0 : 1;
            if (matching.compares(there, i) && !matching.inTwo().get(i)) {
                days.addThere(there.minute(i), offset);
            }
        }
        Basis basis = Basis.of(matching, undated);
        return new CrossCheck(
                basis, days.sum.both(), matching.changed(), days.sum.onlyHere(), days.sum.onlyThere(), days.list());
    }

    /** As a value for JSON: numbers and days, no content. */
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = basis.json();
        json.put("both", both);
        json.put("changed", changed);
        json.put("onlyHere", onlyHere);
        json.put("onlyThere", onlyThere);
        json.put("days", days.stream().map(CrossCheck::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Day day) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("day", day.day().toString());
        json.put("both", day.both());
        json.put("onlyHere", day.onlyHere());
        json.put("onlyThere", day.onlyThere());
        return json;
    }

    private static final class Days {
        private final Map<LocalDate, Day> days = new TreeMap<>();
        private Day sum = new Day(LocalDate.EPOCH, 0, 0, 0);

        void addThere(long minute, long offset) {
            add(minute == ChatPrint.UNDATED ? minute : minute - offset, 0, 0, 1);
        }

        void add(long minute, long both, long onlyHere, long onlyThere) {
            Day one = new Day(LocalDate.EPOCH, both, onlyHere, onlyThere);
            sum = sum.plus(one);
            if (minute == ChatPrint.UNDATED) {
                return;
            }
            LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(minute, DAY));
            if (days.size() < MOST_DAYS || days.containsKey(date)) {
                days.merge(date, new Day(date, both, onlyHere, onlyThere), Day::plus);
            }
        }

        List<Day> list() {
            return new ArrayList<>(days.values());
        }
    }
}
