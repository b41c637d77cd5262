package io.lastday.chat.truth.whatsapp;

import io.lastday.chat.truth.TrueRecord.CalendarKind;
import java.time.LocalDate;

/** A day as year, month and day of other calendars. */
final class YearCount {

    /** Days before each month of a common year. */
    private static final int[] BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    private YearCount() {}

    static int[] date(LocalDate day, CalendarKind calendar) {
        return switch (calendar) {
            case GREGORIAN -> new int[] {day.getYear(), day.getMonthValue(), day.getDayOfMonth()};
            case BUDDHIST -> new int[] {day.getYear() + 543, day.getMonthValue(), day.getDayOfMonth()};
            case PERSIAN -> persian(day);
        };
    }

    /** The 33-year cycle of the Iranian calendar, right for the years that messengers know. */
    private static int[] persian(LocalDate day) {
        int year = day.getYear();
        int leaps = day.getMonthValue() > 2 ? year + 1 : year;
        int days = 355_666
                + 365 * year
                + (leaps + 3) / 4
                - (leaps + 99) / 100
                + (leaps + 399) / 400
                + day.getDayOfMonth()
                + BEFORE[day.getMonthValue() - 1];
        int count = -1595 + 33 * (days / 12_053);
        days %= 12_053;
        count += 4 * (days / 1_461);
        days %= 1_461;
        if (days > 365) {
            count += (days - 1) / 365;
            days = (days - 1) % 365;
        }
        return days < 186
                ? new int[] {count, 1 + days / 31, 1 + days % 31}
                : new int[] {count, 7 + (days - 186) / 30, 1 + (days - 186) % 30};
    }
}
