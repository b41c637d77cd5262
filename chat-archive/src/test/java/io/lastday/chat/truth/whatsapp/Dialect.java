package io.lastday.chat.truth.whatsapp;

import io.lastday.chat.truth.TrueRecord.CalendarKind;
import java.time.LocalDateTime;

/**
 * One way in which a phone writes headers.
 *
 * @param id platform, language and what is particular
 * @param ios whether the headers stand in brackets
 * @param order {@code dmy}, {@code mdy}, {@code ymd} or {@code ydm}
 * @param language whose words the app writes
 * @param calendar how years are counted
 */
public record Dialect(String id, boolean ios, String order, String language, CalendarKind calendar, HeaderShape shape) {

    /** Reads {@code id|order|language|calendar|zero digit|am,pm|pattern}. */
    static Dialect of(String line) {
        String[] part = line.split("\\|", -1);
        CalendarKind calendar = switch (part[3]) {
            case "b" -> CalendarKind.BUDDHIST;
            case "p" -> CalendarKind.PERSIAN;
            default -> CalendarKind.GREGORIAN;
        };
        String[] halves = part[5].split(",", -1);
        HeaderShape shape = new HeaderShape(part[6], part[4].charAt(0), halves, calendar);
        return new Dialect(part[0], part[6].startsWith("["), part[1], part[2], calendar, shape);
    }

    /** What stands before the author, or before the words of the messenger. */
    void header(StringBuilder out, LocalDateTime at) {
        shape.append(out, at);
    }

    /** The moment as far as a header tells it. */
    LocalDateTime told(LocalDateTime at) {
        return shape.hasSeconds() ? at.withNano(0) : at.withNano(0).withSecond(0);
    }

    /** Whether years have two digits, so that a year and a day can look alike. */
    boolean shortYears() {
        return shape.hasShortYears();
    }

    /** Whether the language is written from right to left. */
    boolean rightToLeft() {
        return language.equals("ar") || language.equals("fa") || language.equals("he");
    }

    @Override
    public String toString() {
        return id;
    }
}
