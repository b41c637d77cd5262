package io.lastday.identity.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a mailbox; never its contents.
 *
 * @param purpose Graph's {@code userPurpose}: user, shared, room, equipment, …; {@value #NONE} where Exchange Online has none
 * @param unread why rules and delegates are not known; null where they are
 */
public record Mailbox(
        @Nullable String purpose,
        List<Forward> forwardsTo,
        List<Delegate> delegates,
        @Nullable String unread) {

    /** Of somebody who was asked about and has no mailbox in Exchange Online; a synced account may have one on the premises. */
    public static final String NONE = "none";

    public Mailbox {
        forwardsTo = forwardsTo == null ? List.of() : List.copyOf(forwardsTo);
        delegates = delegates == null ? List.of() : List.copyOf(delegates);
    }

    /** No mailbox in Exchange Online. */
    public static Mailbox none() {
        return new Mailbox(NONE, List.of(), List.of(), null);
    }

    /**
     * @param external whether the address is outside the firm's domains; null where nobody can say
     * @param by the rule's name, or {@code mailbox} for forwarding of the mailbox itself
     */
    public record Forward(
            String address,
            @Nullable Boolean external,
            @Nullable String by) {}

    /** @param right for example FullAccess, SendAs, calendar */
    public record Delegate(String who, @Nullable String right) {}
}
