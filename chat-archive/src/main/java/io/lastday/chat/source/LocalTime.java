package io.lastday.chat.source;

import io.lastday.chat.model.Mark;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as a clock on a wall shows it.
 *
 * @param text ISO 8601, with an offset if the zone is known
 * @param mark whether the zone has it twice or not at all
 */
public record LocalTime(String text, Optional<Mark> mark) {

    /** The time in a zone; where the zone has it twice, the earlier one, and where it has none, the clock moved on. */
    public static LocalTime of(LocalDateTime time, @Nullable ZoneId zone) {
        if (zone == null) {
            return new LocalTime(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time), Optional.empty());
        }
        int offsets = zone.getRules().getValidOffsets(time).size();
        Optional<Mark> mark = switch (offsets) {
            case 0 -> Optional.of(Mark.TIME_SKIPPED);
            case 1 -> Optional.empty();
            default -> Optional.of(Mark.TIME_TWICE);
        };
        String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofLocal(time, zone, null));
        return new LocalTime(text, mark);
    }
}
