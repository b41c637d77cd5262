package io.lastday.chat.whatsapp;

import io.lastday.chat.model.DateOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Three numbers read as a date. */
final class CalendarDate {

    private CalendarDate() {}

    /** The date, or null if the calendar has none such. Years of two digits lie in this century. */
    static @Nullable LocalDate of(DateOrder order, HeaderScanner header) {
        int first = header.first();
        int second = header.second();
        int third = header.third();
        return switch (order) {
            case DMY -> date(third, second, first);
            case MDY -> date(third, first, second);
            case YMD -> date(first, second, third);
            case YDM -> date(first, third, second);
        };
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        int full = year < 100 ? year + 2000 : year;
        if (month < 1 || month > 12 || day < 1 || full > 9999) {
            return null;
        }
        return day <= 28 || day <= YearMonth.of(full, month).lengthOfMonth() ? LocalDate.of(full, month, day) : null;
    }
}
