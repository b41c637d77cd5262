package io.lastday.chat.bag;

import io.lastday.chat.custody.CustodyEntry;
import java.util.List;

/** What verifying a bag found. */
public sealed interface BagReport {

    /** There is no bag. */
    record NotABag(String detail) implements BagReport {}

    /** Something is not as it was sealed. */
    record Altered(List<Alteration> alterations) implements BagReport {}

    /**
     * Every file is as it was sealed.
     *
     * @param authenticated whether a trusted key vouches for the seal; without it a bag rebuilt from scratch is sound too
     * @param reason why it is not authenticated, empty if it is
     * @param files files of the payload
     * @param log the custody log up to the seal
     */
    record Sound(boolean authenticated, String reason, int files, List<CustodyEntry> log) implements BagReport {}

    /**
     * One file that is not as it was sealed.
     *
     * @param path in the bag
     * @param what in words
     */
    record Alteration(String path, String what) {}
}
