package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;
import java.util.List;

/** Where the year stands in a date, and with how many digits. */
enum YearPlace {
    /** Four digits, at the end. */
    LONG_LAST,
    /** Four digits, at the beginning. */
    LONG_FIRST,
    /** No number has more than two digits. */
    SHORT,
    /** Three digits at the beginning: years of the Republic of China. */
    THREE_FIRST,
    /** Three digits at the end. */
    THREE_LAST,
    /** The name of an era stands before the year. */
    ERA;

    /** The orders that it leaves open. */
    List<DateOrder> orders() {
        return switch (this) {
            case LONG_LAST, THREE_LAST -> List.of(DateOrder.DMY, DateOrder.MDY);
            case LONG_FIRST, THREE_FIRST, ERA -> List.of(DateOrder.YMD, DateOrder.YDM);
            case SHORT -> List.of(DateOrder.DMY, DateOrder.MDY, DateOrder.YMD, DateOrder.YDM);
        };
    }
}
