package io.lastday.chat.parse;

import io.lastday.chat.intake.ZipLimits;
import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.DateOrder;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a caller knows about a file.
 *
 * @param format null to find it out
 * @param zone the zone of local times, null to leave them local
 * @param order the order of dates, null to find it out
 * @param limits how much a zip may ask of us
 */
public record ParseOptions(
        @Nullable ChatFormat format,
        @Nullable ZoneId zone,
        @Nullable DateOrder order,
        ZipLimits limits) {

    /** Nothing known. */
    public static ParseOptions none() {
        return new ParseOptions(null, null, null, ZipLimits.usual());
    }

    /** The same, of this format. */
    public ParseOptions as(ChatFormat known) {
        return new ParseOptions(known, zone, order, limits);
    }
}
