package io.lastday.chat.truth.whatsapp;

import io.lastday.chat.truth.TrueRecord.CalendarKind;
import java.time.LocalDateTime;

/**
 * How a dialect writes what stands before the author. In the pattern {@code d dd M MM yy yyyy H HH h hh mm ss} are
 * numbers, {@code a} is the half of the day, quoted letters and every other sign stand for themselves.
 */
final class HeaderShape {

    private final String pattern;
    private final char zero;
    private final String[] halves;
    private final CalendarKind calendar;

    HeaderShape(String pattern, char zero, String[] halves, CalendarKind calendar) {
        this.pattern = pattern;
        this.zero = zero;
        this.halves = halves;
        this.calendar = calendar;
    }

    void append(StringBuilder out, LocalDateTime at) {
        int[] date = YearCount.date(at.toLocalDate(), calendar);
        boolean quoted = false;
        int i = 0;
        while (i < pattern.length()) {
            char sign = pattern.charAt(i);
            int run = i;
            while (run < pattern.length() && pattern.charAt(run) == sign) {
                run++;
            }
            if (sign == '\'') {
                quoted = !quoted;
                i++;
            } else if (quoted || "dMyHhmsa".indexOf(sign) < 0) {
                out.append(sign);
                i++;
            } else {
                number(out, sign, run - i, date, at);
                i = run;
            }
        }
    }

    private void number(StringBuilder out, char sign, int width, int[] date, LocalDateTime at) {
        switch (sign) {
            case 'y' -> digits(out, width == 2 ? date[0] % 100 : date[0], width);
            case 'M' -> digits(out, date[1], width);
            case 'd' -> digits(out, date[2], width);
            case 'H' -> digits(out, at.getHour(), width);
            case 'h' -> digits(out, (at.getHour() + 11) % 12 + 1, width);
            case 'm' -> digits(out, at.getMinute(), width);
            case 's' -> digits(out, at.getSecond(), width);
            default -> out.append(halves[at.getHour() / 12]);
        }
    }

    private void digits(StringBuilder out, int value, int width) {
        int scale = 1;
        int count = 1;
        while (value / scale >= 10 || count < width) {
            scale *= 10;
            count++;
        }
        for (; scale > 0; scale /= 10) {
            out.append((char) (zero + value / scale % 10));
        }
    }

    boolean hasShortYears() {
        return !pattern.contains("yyyy");
    }

    boolean hasSeconds() {
        return pattern.contains("ss");
    }
}
