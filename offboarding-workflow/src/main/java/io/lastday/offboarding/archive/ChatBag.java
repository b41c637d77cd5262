package io.lastday.offboarding.archive;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.parse.Ledger;
import io.lastday.offboarding.firm.FirmId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sealed chat bag, in numbers.
 *
 * @param format how it was read
 * @param note what the person who handed an unread file over says that it is; null for a chat that was read
 * @param counterpart whether it is the export of somebody else who is in the chats
 * @param custodian whose key its payload is encrypted with
 * @param sha256 of the delivery
 * @param bytes of its originals
 * @param dateOrder how local dates were read
 * @param looks what was looked for in it, and how much was seen
 * @param completeness numbers and reasons for each chat, as JSON without names; null from an older build
 * @param tagManifestSha512 stands for the whole bag at rest
 */
public record ChatBag(
        FirmId firm,
        UUID id,
        UUID caseId,
        ChatOrigin origin,
        ChatFormat format,
        @Nullable String note,
        boolean counterpart,
        String custodian,
        String sha256,
        long bytes,
        Ledger ledger,
        String dateOrder,
        Looks looks,
        @Nullable String completeness,
        String tagManifestSha512,
        String sealedBy,
        Instant sealedAt) {

    /** How far it can be relied on. */
    public Assurance assurance() {
        return Assurance.of(format, sealedBy);
    }

    /** Whether it was read as what its source exports, and not only kept. */
    boolean isRead() {
        return format == origin.format() && format != ChatFormat.OPAQUE;
    }

    ChatReceipt receipt() {
        return new ChatReceipt(
                id, origin.label(), sha256, bytes, ledger.messages(), ledger.system(), ledger.gaps(), sealedAt);
    }
}
