package io.lastday.chat.whatsapp;

/** The latest time so far: an export goes forward, but for what arrived late and for what somebody pasted. */
final class CourseOfTime {

    /** What arrives late arrives within days. */
    private static final int DAYS_LATE = 4;

    private int latestDate = CalendarDate.NONE;
    private int latestSecond;

    /** Whether the time is after the latest one. */
    boolean isLater(int date, HeaderScanner time) {
        return date > latestDate || date == latestDate && second(time) > latestSecond;
    }

    /** Whether the time lies days before the latest one; takes it. */
    boolean isOutOfOrder(int date, HeaderScanner time) {
        boolean out = latestDate != CalendarDate.NONE && CalendarDate.daysBetween(date, latestDate) > DAYS_LATE;
        if (isLater(date, time)) {
            latestDate = date;
            latestSecond = second(time);
        }
        return out;
    }

    private static int second(HeaderScanner time) {
        return (time.hour() * 60 + time.minute()) * 60 + time.seconds();
    }
}
