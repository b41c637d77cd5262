package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Mark;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the local times of an export, with the offset of a declared zone where there is one. */
final class LocalClock {

    private static final int WITHOUT_SECONDS = "2024-01-31T22:04".length();
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final @Nullable ZoneId zone;

    LocalClock(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    /** The time as text; around a change of clocks it takes the earlier offset and leaves a mark. */
    String write(LocalDateTime local, Set<Mark> marks) {
        if (zone == null) {
            String text = local.toString();
            return text.length() == WITHOUT_SECONDS ? text + ":00" : text;
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return OFFSET.format(OffsetDateTime.of(local, offsets.get(0)));
        }
        marks.add(offsets.isEmpty() ? Mark.TIME_SKIPPED : Mark.TIME_TWICE);
        ZoneOffset earlier = zone.getRules().getTransition(local).getOffsetBefore();
        return OFFSET.format(OffsetDateTime.of(local, earlier));
    }
}
