package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;
import java.util.List;

/**
 * How an export lays out its headers. An export is written in one go, so all its headers agree; a line in another
 * layout is text that somebody pasted.
 *
 * @param bracketed {@code [date, time] } as iOS writes it, else {@code date, time - } as Android does
 * @param separator between the numbers of the date
 * @param yearFirst whether the date begins with a year of four digits
 */
record Layout(boolean bracketed, char separator, boolean yearFirst) {

    /** The orders that this layout leaves open. */
    List<DateOrder> orders() {
        return yearFirst ? List.of(DateOrder.YMD, DateOrder.YDM) : List.of(DateOrder.DMY, DateOrder.MDY);
    }
}
