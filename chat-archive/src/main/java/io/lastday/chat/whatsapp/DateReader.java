package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;
import java.util.List;

/** Reads the dates of headers as the verdict says. Headers of one day follow each other, so the last one is kept. */
final class DateReader {

    private final DateReading reading;
    private final YearPlace place;
    private int one = -1;
    private int two;
    private int three;
    private boolean oneDigit;

    private boolean possible;
    private boolean calendarUnknown;
    private int date = CalendarDate.NONE;

    DateReader(DateReading reading, YearPlace place) {
        this.reading = reading;
        this.place = place;
    }

    /** Reads the date of a header. */
    void read(HeaderScanner header) {
        boolean same = header.first() == one && header.second() == two && header.third() == three;
        if (same && header.endsWithOneDigit() == oneDigit) {
            return;
        }
        one = header.first();
        two = header.second();
        three = header.third();
        oneDigit = header.endsWithOneDigit();
        List<DateOrder> orders = reading.orders();
        date = CalendarDate.of(orders.get(0), place, header);
        possible = date != CalendarDate.NONE;
        for (int i = 1; i < orders.size(); i++) {
            int other = CalendarDate.of(orders.get(i), place, header);
            possible |= other != CalendarDate.NONE;
            date = other == date ? date : CalendarDate.NONE;
        }
        YearSystem system = YearSystem.of(CalendarDate.year(orders.get(0), header), place);
        calendarUnknown =
                system != YearSystem.GREGORIAN && !(system == YearSystem.BUDDHIST && reading.convertsBuddhist());
    }

    /** Whether the date exists, read in one order that is open. */
    boolean isPossible() {
        return possible;
    }

    /** Whether the year is of a calendar that is not converted. */
    boolean isCalendarUnknown() {
        return calendarUnknown;
    }

    /** The date as {@link CalendarDate} packs it; {@link CalendarDate#NONE} where it can be read in two ways. */
    int date() {
        return date;
    }
}
