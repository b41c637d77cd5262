package io.lastday.offboarding.archive;

import io.lastday.chat.parse.Ledger;
import io.lastday.offboarding.firm.FirmId;
import java.time.Instant;
import java.util.UUID;

/**
 * One sealed chat bag, in numbers.
 *
 * @param custodian whose key its payload is encrypted with
 * @param sha256 of the delivery
 * @param bytes of its originals
 * @param dateOrder how local dates were read
 * @param tagManifestSha512 stands for the whole bag at rest
 */
public record ChatBag(
        FirmId firm,
        UUID id,
        UUID caseId,
        ChatOrigin origin,
        String custodian,
        String sha256,
        long bytes,
        Ledger ledger,
        String dateOrder,
        String tagManifestSha512,
        String sealedBy,
        Instant sealedAt) {

    ChatReceipt receipt() {
        return new ChatReceipt(
                id, origin.label(), sha256, bytes, ledger.messages(), ledger.system(), ledger.gaps(), sealedAt);
    }
}
