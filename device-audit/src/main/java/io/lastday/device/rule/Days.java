package io.lastday.device.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as badges show them. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Days() {}

    static String day(LocalDate date) {
        // "Sept" is what newer locale data says; three letters for every month keep badges alike
        return DAY.format(date).replace("Sept", "Sep");
    }
}
