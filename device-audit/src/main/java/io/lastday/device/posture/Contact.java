package io.lastday.device.posture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a device last spoke to a source, as sources write it. */
public final class Contact {

    private static final Instant NEVER_FROM = Instant.parse("9000-01-01T00:00:00Z");

    private Contact() {}

    /** Year 1 and year 9999 are Graph's words for never; a clock that runs ahead is set to now. */
    public static @Nullable Instant at(@Nullable Instant said, Instant now) {
        if (said == null || said.isBefore(Instant.EPOCH) || said.isAfter(NEVER_FROM)) {
            return null;
        }
        return said.isAfter(now) ? now : said;
    }
}
