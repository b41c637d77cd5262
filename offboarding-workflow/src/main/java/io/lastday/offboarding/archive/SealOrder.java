package io.lastday.offboarding.archive;

import io.lastday.chat.model.ChatFormat;
import io.lastday.offboarding.firm.FirmId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sealed, for whom, by whom.
 *
 * @param format how it is to be read
 * @param note what a file that is not read is said to be; null for one that is read
 * @param counterpart whether it is the export of somebody else who is in the chats, to hold the leaver's against
 * @param custodian whose key it is encrypted with
 * @param sha256 of the delivery
 */
record SealOrder(
        FirmId firm,
        UUID caseId,
        ChatOrigin origin,
        ChatFormat format,
        @Nullable String note,
        boolean counterpart,
        String custodian,
        String by,
        String sha256,
        long bytes) {

    /** Whether it is read, and not only kept. */
    boolean isRead() {
        return format == origin.format() && format != ChatFormat.OPAQUE;
    }

    /** A delivery that is read as what its source exports. */
    static SealOrder of(
            FirmId firm, UUID caseId, ChatOrigin origin, String custodian, String by, String sha256, long bytes) {
        return new SealOrder(firm, caseId, origin, origin.format(), null, false, custodian, by, sha256, bytes);
    }
}
