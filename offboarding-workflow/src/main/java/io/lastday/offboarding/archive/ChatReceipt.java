package io.lastday.offboarding.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * What the firm has in hand for a delivery of chats. The same delivery, sent again, gives the same receipt.
 *
 * @param receipt the bag's id
 * @param source where it comes from, for example {@code whatsapp}
 * @param sha256 of the file as it came; of several originals, of the list of their digests
 * @param bytes size of the originals
 * @param messages messages in them
 * @param system notices of the messenger
 * @param gaps spans that belong to no message
 * @param receivedAt when they were sealed
 */
public record ChatReceipt(
        UUID receipt,
        String source,
        String sha256,
        long bytes,
        long messages,
        long system,
        long gaps,
        Instant receivedAt) {}
