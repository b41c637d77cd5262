package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;

/** What speaks for and against one order of dates, gathered over a whole export in constant memory. */
final class OrderTally {

    /** Messages may arrive a day out of order, and the end of a month adds up to three to the count of days. */
    private static final int JITTER_DAYS = 4;

    private final DateOrder order;
    private final YearPlace place;
    private long possible;
    private long impossible;
    private final Place firstImpossible = new Place();
    private long backwards;
    private final Place firstBackwards = new Place();
    private long named;
    private int previous = CalendarDate.NONE;
    private int current = CalendarDate.NONE;

    OrderTally(DateOrder order, YearPlace place) {
        this.order = order;
        this.place = place;
    }

    /** Takes a header with another date than the one before. */
    void add(HeaderScanner header, LinePieces piece) {
        current = CalendarDate.of(order, place, header);
        if (current == CalendarDate.NONE) {
            impossible++;
            firstImpossible.keepFirst(piece);
            return;
        }
        possible++;
        if (previous != CalendarDate.NONE && CalendarDate.daysBetween(current, previous) > JITTER_DAYS) {
            backwards++;
            firstBackwards.keepFirst(piece);
        }
        previous = current;
    }

    /** Takes a header with the date of the one before. */
    void again() {
        if (current == CalendarDate.NONE) {
            impossible++;
        } else {
            possible++;
        }
    }

    /** Takes the date in the name of a file that the last header's message carries. */
    void named(int date) {
        named += date == current ? 1 : 0;
    }

    DateOrder order() {
        return order;
    }

    long possible() {
        return possible;
    }

    long impossible() {
        return impossible;
    }

    Place firstImpossible() {
        return firstImpossible;
    }

    long backwards() {
        return backwards;
    }

    Place firstBackwards() {
        return firstBackwards;
    }

    long named() {
        return named;
    }
}
