package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.step.teams.MessagePage.Message;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Messages that were changed while older windows were being read. */
final class Changes {

    private Changes() {}

    /** When a message of the tail was changed that existed before {@code border}, null for a new one. */
    static @Nullable Instant ofOlder(Message message, Instant border) {
        Instant created = time(message, "createdDateTime");
        Instant changed = time(message, "lastModifiedDateTime");
        return created != null && changed != null && created.isBefore(border) && !changed.isBefore(border)
                ? changed
                : null;
    }

    private static @Nullable Instant time(Message message, String member) {
        try {
            return OffsetDateTime.parse(message.json().path(member).asString(""))
                    .toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
