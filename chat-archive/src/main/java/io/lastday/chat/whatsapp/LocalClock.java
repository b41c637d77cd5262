package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Mark;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the local times of an export, with the offset of a declared zone where there is one. */
final class LocalClock {

    private final @Nullable ZoneId zone;
    private final byte[] text = "0000-00-00T00:00:00".getBytes(StandardCharsets.US_ASCII);
    private int writtenDate = -1;

    LocalClock(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The time as text; around a change of clocks it takes the earlier offset and leaves a mark.
     *
     * @param date as {@link CalendarDate} packs it
     */
    String write(int date, HeaderScanner time, Set<Mark> marks) {
        if (date != writtenDate) {
            number(date / 10_000, 0, 4);
            number(date / 100 % 100, 5, 2);
            number(date % 100, 8, 2);
            writtenDate = date;
        }
        number(time.hour(), 11, 2);
        number(time.minute(), 14, 2);
        number(time.seconds(), 17, 2);
        String local = new String(text, StandardCharsets.ISO_8859_1);
        return zone == null ? local : local + offset(zone, date, time, marks);
    }

    private void number(int number, int at, int digits) {
        int left = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }

    private static String offset(ZoneId zone, int date, HeaderScanner time, Set<Mark> marks) {
        LocalDateTime local = LocalDateTime.of(
                date / 10_000, date / 100 % 100, date % 100, time.hour(), time.minute(), time.seconds());
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return offsets.get(0).getId();
        }
        marks.add(offsets.isEmpty() ? Mark.TIME_SKIPPED : Mark.TIME_TWICE);
        return zone.getRules().getTransition(local).getOffsetBefore().getId();
    }
}
