package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;

/**
 * Three numbers read as a date: year, month and day in one number that grows with time, as 20240131. Of calendars other
 * than the Gregorian only the bounds are known: 13 months, 32 days.
 */
final class CalendarDate {

    /** No calendar has such a date. */
    static final int NONE = -1;

    private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private CalendarDate() {}

    /** The year of the header as it stands there. */
    static int year(DateOrder order, HeaderScanner header) {
        return order.yearFirst() ? header.first() : header.third();
    }

    /** The date, with a year of four digits where the system is known to have such; {@link #NONE} if there is none. */
    static int of(DateOrder order, YearPlace place, HeaderScanner header) {
        boolean dayFirst = order == DateOrder.DMY || order == DateOrder.YDM;
        int one = order.yearFirst() ? header.second() : header.first();
        int two = order.yearFirst() ? header.third() : header.second();
        int day = dayFirst ? one : two;
        int month = dayFirst ? two : one;
        int year = year(order, header);
        boolean yearOfOneDigit = place == YearPlace.SHORT && !order.yearFirst() && header.endsWithOneDigit();
        if (yearOfOneDigit || month < 1 || day < 1) {
            return NONE;
        }
        YearSystem system = YearSystem.of(year, place);
        return switch (system) {
            case GREGORIAN -> solar(place == YearPlace.SHORT ? year + 2000 : year, month, day);
            case BUDDHIST ->
                solar((place == YearPlace.SHORT ? year + 2500 : year) - YearSystem.BUDDHIST_AHEAD, month, day);
            default -> month > 13 || day > 32 ? NONE : packed(year, month, day);
        };
    }

    private static int solar(int year, int month, int day) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (month > 12 || day > LENGTHS[month - 1] || month == 2 && day == 29 && !leap) {
            return NONE;
        }
        return packed(year, month, day);
    }

    static int packed(int year, int month, int day) {
        return (year * 100 + month) * 100 + day;
    }

    /** How many days lie between two dates of one calendar, a few more where months end between them. */
    static int daysBetween(int earlier, int later) {
        return days(later) - days(earlier);
    }

    private static int days(int date) {
        return (date / 10_000 * 12 + date / 100 % 100) * 31 + date % 100;
    }
}
