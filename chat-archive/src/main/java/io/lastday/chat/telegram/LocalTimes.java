package io.lastday.chat.telegram;

import io.lastday.chat.json.JsonObject;
import io.lastday.chat.source.Draft;
import io.lastday.chat.source.LocalTime;
import io.lastday.chat.source.Moments;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times of an export: newer ones say the moment beside the local time, older ones the local time alone.
 *
 * @param zone the zone to show times in, and of local times that stand alone
 */
record LocalTimes(@Nullable ZoneId zone) {

    /** Sets when a message was written. */
    void write(Draft draft, JsonObject json) {
        LocalTime local = of(json, "date");
        draft.at(local == null ? null : local.text());
        if (local != null) {
            local.mark().ifPresent(draft::mark);
        }
    }

    /** The time in a member, ISO 8601. */
    @Nullable
    String text(JsonObject json, String member) {
        LocalTime time = of(json, member);
        return time == null ? null : time.text();
    }

    private @Nullable LocalTime of(JsonObject json, String member) {
        String moment = new Moments(zone).ofSeconds(json.whole(member + "_unixtime"));
        if (moment != null) {
            return new LocalTime(moment, Optional.empty());
        }
        String local = json.text(member);
        try {
            return local == null ? null : LocalTime.of(LocalDateTime.parse(local), zone);
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
