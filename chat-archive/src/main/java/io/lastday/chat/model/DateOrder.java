package io.lastday.chat.model;

import java.util.Locale;
import java.util.Optional;

/** In which order a date's three numbers stand. */
public enum DateOrder {
    /** Day, month, year. */
    DMY,
    /** Month, day, year. */
    MDY,
    /** Year, month, day. */
    YMD,
    /** Year, day, month. */
    YDM;

    /** The name on the command line and in lines of output. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of this name. */
    public static Optional<DateOrder> of(String label) {
        for (DateOrder order : values()) {
            if (order.label().equals(label)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    /** Whether the year stands first. */
    public boolean yearFirst() {
        return this == YMD || this == YDM;
    }
}
