package io.lastday.offboarding.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an export is not there, or not whole. Said by a person; an outcome of the departure, never a failure.
 *
 * @param chat the bag that it is about; null if it is about the source
 * @param note what was seen or said
 */
public record ChatOutcome(
        UUID id, ChatOrigin origin, Kind kind, @Nullable UUID chat, String note, String by, Instant at) {

    /** What became of an export. */
    public enum Kind {
        /** The app refuses to export the chat (WhatsApp's advanced chat privacy, for one). */
        EXPORT_BLOCKED,
        /** The export came, and may lack its oldest part. */
        POSSIBLY_TRUNCATED,
        /** The leaver does not hand it over. */
        DECLINED;

        /** Whether nothing more is to be waited for. */
        boolean endsWaiting() {
            return this != POSSIBLY_TRUNCATED;
        }
    }
}
