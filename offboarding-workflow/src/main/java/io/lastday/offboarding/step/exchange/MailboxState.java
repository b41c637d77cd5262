package io.lastday.offboarding.step.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A mailbox as Exchange had it when a runbook ran. Null where it could not be read, which never means "no".
 *
 * @param kind Exchange's {@code RecipientTypeDetails}, {@code SharedMailbox} after conversion
 * @param forwarding whether the mailbox forwards what it gets
 * @param hidden whether address lists leave it out
 * @param hiddenRules enabled rules that forward or redirect, hidden ones included
 * @param delegates people with access to it, other than the successor
 * @param successorHasAccess whether the successor may open it
 * @param litigationHold whether a litigation hold is on it
 * @param otherHolds how many other holds are on it
 * @param archive whether it has an archive mailbox
 * @param bytes its size
 */
public record MailboxState(
        @Nullable String kind,
        @Nullable Boolean forwarding,
        @Nullable Boolean hidden,
        @Nullable Integer hiddenRules,
        @Nullable Integer delegates,
        @Nullable Boolean successorHasAccess,
        @Nullable Boolean litigationHold,
        @Nullable Integer otherHolds,
        @Nullable Boolean archive,
        @Nullable Long bytes) {

    /** Exchange's word for a shared mailbox. */
    public static final String SHARED = "SharedMailbox";

    /** Above this a shared mailbox needs a licence of its own (Exchange Online limits). */
    public static final long LARGEST_WITHOUT_LICENCE = 50L * 1024 * 1024 * 1024;

    /** Whether Exchange answered about every kind of hold. */
    public boolean holdsAreKnown() {
        return litigationHold != null && otherHolds != null;
    }

    /** Whether any hold is on it; where one of them is unknown, it counts as held. */
    public boolean isHeld() {
        return !Boolean.FALSE.equals(litigationHold) || otherHolds == null || otherHolds > 0;
    }

    /** Whether it keeps what is in it only with a licence: held, with an archive, too large, or any of it unknown. */
    public boolean needsLicence() {
        return isHeld() || !Boolean.FALSE.equals(archive) || bytes == null || bytes > LARGEST_WITHOUT_LICENCE;
    }
}
