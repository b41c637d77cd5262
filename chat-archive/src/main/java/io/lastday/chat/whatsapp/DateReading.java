package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;
import io.lastday.chat.model.DateVerdict;
import java.util.List;

/**
 * How the dates of an export are read.
 *
 * @param verdict the order and its evidence
 * @param orders the orders that are left: one where it is decided
 * @param convertsBuddhist whether files prove that the years are 543 ahead
 */
record DateReading(DateVerdict verdict, List<DateOrder> orders, boolean convertsBuddhist) {

    DateReading {
        orders = List.copyOf(orders);
    }
}
