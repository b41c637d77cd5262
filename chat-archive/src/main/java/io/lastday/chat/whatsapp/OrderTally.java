package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What speaks for and against one order of dates, gathered over a whole export in constant memory. */
final class OrderTally {

    /** Messages may arrive a day out of order; only a larger step back speaks against an order. */
    private static final long JITTER_DAYS = 1;

    private final DateOrder order;
    private long possible;
    private long impossible;
    private long firstImpossibleAt = -1;
    private long backwards;
    private long firstBackwardsAt = -1;
    private long named;
    private long previous = Long.MIN_VALUE;

    OrderTally(DateOrder order) {
        this.order = order;
    }

    void add(HeaderScanner header, long at, @Nullable LocalDate fileName) {
        LocalDate date = CalendarDate.of(order, header);
        if (date == null) {
            impossible++;
            firstImpossibleAt = firstImpossibleAt < 0 ? at : firstImpossibleAt;
            return;
        }
        possible++;
        long day = date.toEpochDay();
        if (previous != Long.MIN_VALUE && day < previous - JITTER_DAYS) {
            backwards++;
            firstBackwardsAt = firstBackwardsAt < 0 ? at : firstBackwardsAt;
        }
        previous = day;
        if (date.equals(fileName)) {
            named++;
        }
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

    long firstImpossibleAt() {
        return firstImpossibleAt;
    }

    long backwards() {
        return backwards;
    }

    long firstBackwardsAt() {
        return firstBackwardsAt;
    }

    long named() {
        return named;
    }
}
