package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;
import io.lastday.chat.model.DateVerdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one layout, and the verdict on their order: first the calendar (no month above 12), then the dates in
 * the names of attached files, then the course of time. Evidence that contradicts itself decides nothing.
 */
final class LayoutTally {

    /** How many times more often one order must fail the calendar than the other to lose, where both fail. */
    private static final long CLEAR = 10;

    private final Layout layout;
    private final @Nullable DateOrder given;
    private final List<OrderTally> tallies;
    private long headers;

    LayoutTally(Layout layout, @Nullable DateOrder given) {
        this.layout = layout;
        this.given = given;
        List<DateOrder> orders = given == null ? layout.orders() : List.of(given);
        this.tallies = orders.stream().map(OrderTally::new).toList();
    }

    void add(HeaderScanner header, long at, @Nullable LocalDate fileName) {
        headers++;
        tallies.forEach(tally -> tally.add(header, at, fileName));
    }

    Layout layout() {
        return layout;
    }

    long headers() {
        return headers;
    }

    DateVerdict verdict() {
        if (given != null) {
            return tallies.get(0).possible() > 0
                    ? DateVerdict.of(given, "the order was given")
                    : DateVerdict.ambiguous("the order that was given fits no date of the file");
        }
        OrderTally one = tallies.get(0);
        OrderTally two = tallies.get(1);
        if (one.impossible() != two.impossible()) {
            OrderTally winner = one.impossible() < two.impossible() ? one : two;
            return byCalendar(winner, winner == one ? two : one);
        }
        if (one.impossible() > 0) {
            return DateVerdict.ambiguous("some dates fit only " + one.order().label() + ", as many only "
                    + two.order().label());
        }
        return byNamesOrTime(one, two);
    }

    private static DateVerdict byCalendar(OrderTally winner, OrderTally loser) {
        if (winner.impossible() * CLEAR > loser.impossible()) {
            return DateVerdict.ambiguous(
                    "both orders fail the calendar: " + winner.order().label() + " " + winner.impossible() + " times, "
                            + loser.order().label() + " " + loser.impossible() + " times");
        }
        return DateVerdict.of(
                winner.order(),
                loser.impossible() + " dates have no month as " + loser.order().label()
                        + " (above 12), the first at byte " + loser.firstImpossibleAt());
    }

    private static DateVerdict byNamesOrTime(OrderTally one, OrderTally two) {
        if (one.named() != two.named() && Math.min(one.named(), two.named()) == 0) {
            OrderTally winner = one.named() > 0 ? one : two;
            return DateVerdict.of(
                    winner.order(), winner.named() + " attached files carry the date of their message in their names");
        }
        if (one.backwards() != two.backwards() && Math.min(one.backwards(), two.backwards()) == 0) {
            OrderTally winner = one.backwards() == 0 ? one : two;
            OrderTally loser = winner == one ? two : one;
            return DateVerdict.of(
                    winner.order(),
                    "time never runs back; as " + loser.order().label() + " it would " + loser.backwards()
                            + " times, first at byte " + loser.firstBackwardsAt());
        }
        return DateVerdict.ambiguous(
                "no number above 12, no telling file name and no step back in time decides between "
                        + one.order().label() + " and " + two.order().label());
    }
}
