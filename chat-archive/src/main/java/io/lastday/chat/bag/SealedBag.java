package io.lastday.chat.bag;

import io.lastday.chat.custody.Checkpoint;
import io.lastday.chat.custody.CustodyEntry;
import org.jspecify.annotations.Nullable;

/**
 * A bag that was sealed.
 *
 * @param manifestSha512 digest of {@code manifest-sha512.txt}
 * @param tagManifestSha512 digest of {@code tagmanifest-sha512.txt}: it stands for the whole bag
 * @param seal the last entry of the bag's log
 * @param checkpoint the signed head of the log, null without a key
 * @param payloadBytes bytes of the payload as stored
 * @param payloadFiles files of the payload
 */
public record SealedBag(
        String manifestSha512,
        String tagManifestSha512,
        CustodyEntry seal,
        @Nullable Checkpoint checkpoint,
        long payloadBytes,
        int payloadFiles) {}
