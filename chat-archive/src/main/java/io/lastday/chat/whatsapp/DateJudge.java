package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;
import io.lastday.chat.model.DateVerdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on the order of dates: first the calendar (no month above 12), then the dates in the names of attached
 * files, then the course of time. Evidence that contradicts itself decides nothing. Years of two digits are looked for
 * at the end; at the beginning only where both orders with the year at the end are contradicted.
 */
final class DateJudge {

    /** How many times more often one order must fail than the other to lose, where both fail. */
    private static final long CLEAR = 10;

    private final LayoutTally tally;
    private final @Nullable DateOrder given;
    private final List<String> evidence = new ArrayList<>();

    DateJudge(LayoutTally tally, @Nullable DateOrder given) {
        this.tally = tally;
        this.given = given;
    }

    /** The verdict, with notes on the text after its evidence. */
    DateReading judge(List<String> notes) {
        YearSystem system = tally.mostUsedSystem();
        OrderTally winner = given != null ? given() : found();
        List<DateOrder> orders = winner != null
                ? List.of(winner.order())
                : tally.orders().stream().map(OrderTally::order).limit(2).toList();
        if (system == YearSystem.GREGORIAN) {
            evidence.addAll(notes);
            return reading(winner, orders, /* convertsBuddhist */ false);
        }
        OrderTally proved = system == YearSystem.BUDDHIST ? provedByNames(winner) : null;
        evidence.add("the years are of the " + system.label() + " calendar, the first in " + tally.first()
                + (proved != null
                        ? ": 543 ahead, as " + proved.named() + " file names show; they are converted"
                        : ": no time is given"));
        evidence.addAll(notes);
        return reading(proved, orders, proved != null);
    }

    private @Nullable OrderTally provedByNames(@Nullable OrderTally winner) {
        boolean proved = winner != null && winner.named() > 0 && winner.named() * CLEAR >= tally.files() * (CLEAR - 1);
        return proved ? winner : null;
    }

    private DateReading reading(@Nullable OrderTally winner, List<DateOrder> orders, boolean convertsBuddhist) {
        DateVerdict verdict = winner == null
                ? new DateVerdict(null, "ambiguous", evidence)
                : new DateVerdict(winner.order(), winner.order().label(), evidence);
        return new DateReading(verdict, orders, convertsBuddhist);
    }

    private @Nullable OrderTally given() {
        OrderTally only = tally.orders().get(0);
        evidence.add(only.possible() > 0 ? "the order was given" : "the order that was given fits no date of the file");
        return only.possible() > 0 ? only : null;
    }

    private @Nullable OrderTally found() {
        OrderTally one = tally.orders().get(0);
        OrderTally two = tally.orders().get(1);
        if (tally.orders().size() > 2 && isContradicted(one) && isContradicted(two)) {
            OrderTally three = tally.orders().get(2);
            OrderTally four = tally.orders().get(3);
            if (!isContradicted(three) || !isContradicted(four)) {
                evidence.add("with the year at the end " + contradiction(one) + ", and " + contradiction(two));
                return between(three, four);
            }
        }
        return between(one, two);
    }

    private static boolean isContradicted(OrderTally order) {
        return order.impossible() * CLEAR > order.possible() || order.backwards() > 0;
    }

    private static String contradiction(OrderTally order) {
        return order.impossible() > 0
                ? "as " + order.order().label() + " " + order.impossible() + " dates are none, the first in "
                        + order.firstImpossible()
                : "as " + order.order().label() + " time would run back " + order.backwards() + " times, first in "
                        + order.firstBackwards();
    }

    private @Nullable OrderTally between(OrderTally one, OrderTally two) {
        if (one.impossible() != two.impossible()) {
            OrderTally winner = one.impossible() < two.impossible() ? one : two;
            return byCalendar(winner, winner == one ? two : one);
        }
        if (one.impossible() > 0) {
            evidence.add("some dates fit only " + one.order().label() + ", as many only "
                    + two.order().label());
            return null;
        }
        return byNamesOrTime(one, two);
    }

    private @Nullable OrderTally byCalendar(OrderTally winner, OrderTally loser) {
        if (winner.impossible() * CLEAR > loser.impossible()) {
            evidence.add("both orders fail the calendar: " + winner.order().label() + " " + winner.impossible()
                    + " times, " + loser.order().label() + " " + loser.impossible() + " times");
            return null;
        }
        evidence.add(loser.impossible() + " dates have no month as "
                + loser.order().label() + " (above 12), the first in " + loser.firstImpossible());
        if (loser.named() > 1 && winner.named() == 0) {
            evidence.add("against it, " + loser.named() + " attached files carry the date of their message in their"
                    + " names as " + loser.order().label());
            return null;
        }
        return winner;
    }

    private @Nullable OrderTally byNamesOrTime(OrderTally one, OrderTally two) {
        OrderTally byNames = clear(one, two, one.named(), two.named());
        OrderTally byTime = clear(one, two, two.backwards(), one.backwards());
        if (byNames != null) {
            evidence.add(byNames.named() + " attached files carry the date of their message in their names, read as "
                    + byNames.order().label());
        }
        if (byTime != null) {
            OrderTally loser = byTime == one ? two : one;
            evidence.add("time never runs back; as " + loser.order().label() + " it would " + loser.backwards()
                    + " times, first in " + loser.firstBackwards());
        }
        if (byNames != null && byTime != null && byNames != byTime) {
            evidence.add("the names of files and the course of time contradict each other");
            return null;
        }
        if (byNames == null && byTime == null) {
            evidence.add("no number above 12, no telling file name and no step back in time decides between "
                    + one.order().label() + " and " + two.order().label());
        }
        return byNames != null ? byNames : byTime;
    }

    /** The order that has all of a kind of evidence, null if both or none have some. */
    private static @Nullable OrderTally clear(OrderTally one, OrderTally two, long forOne, long forTwo) {
        if (forOne == forTwo || Math.min(forOne, forTwo) > 0) {
            return null;
        }
        return forOne > 0 ? one : two;
    }
}
