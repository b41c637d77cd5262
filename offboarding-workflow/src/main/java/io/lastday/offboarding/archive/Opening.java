package io.lastday.offboarding.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One wish to read a chat, and whether a second person agreed.
 *
 * @param approvedBy null until somebody did
 * @param until until when the requester may take the chat out; null until somebody agreed
 */
record Opening(
        UUID id,
        UUID chat,
        String requestedBy,
        String reason,
        @Nullable String approvedBy,
        @Nullable Instant until) {

    boolean isOpenTo(String person, Instant now) {
        return requestedBy.equals(person) && until != null && now.isBefore(until);
    }
}
