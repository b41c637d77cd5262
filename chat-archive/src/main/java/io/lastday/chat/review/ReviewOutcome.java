package io.lastday.chat.review;

import io.lastday.chat.bag.BagReport.Alteration;
import java.util.List;

/** What became of a conversion. Unless it is {@link Converted}, nothing was written. */
public sealed interface ReviewOutcome {

    /**
     * Written, every record of the bag.
     *
     * @param authenticated whether a trusted key vouches for the bag
     * @param reason why it is not authenticated, empty if it is
     * @param records records of the bag, each of which is in the output
     * @param conversations conversations
     * @param attachments attachments that were taken out of the originals
     * @param attachmentsWithout attachments that messages speak of, whose bytes the bag does not hold
     */
    record Converted(
            boolean authenticated,
            String reason,
            long records,
            int conversations,
            long attachments,
            long attachmentsWithout)
            implements ReviewOutcome {}

    /** The bag is not as it was sealed. */
    record Altered(List<Alteration> alterations) implements ReviewOutcome {}

    /** A key is trusted, and it does not vouch for the bag. */
    record NotAuthenticated(String reason) implements ReviewOutcome {}

    /** There is no chat bag. */
    record NotAChatBag(String detail) implements ReviewOutcome {}
}
