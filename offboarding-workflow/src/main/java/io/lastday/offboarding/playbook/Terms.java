package io.lastday.offboarding.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a playbook as a whole says about a case.
 *
 * @param purpose what the playbook is for, in a sentence or two
 * @param neutral the name that is shown outside HR
 * @param access what becomes of the person's access
 * @param begins when the case begins to act
 * @param approvals how many people must approve at least
 * @param review whether a date must be named on which somebody looks again
 * @param contact whether somebody must be named whom the person, or their family, can reach
 * @param messages whether the person may be written to
 * @param difference whether only what a new role does not have is taken away
 */
public record Terms(
        String purpose,
        String neutral,
        Access access,
        Begins begins,
        int approvals,
        boolean review,
        boolean contact,
        boolean messages,
        boolean difference) {

    /** The attributes of a process that say all this, in the namespace of playbooks. */
    static final Set<String> ATTRIBUTES =
            Set.of("version", "neutral", "access", "begins", "approvals", "review", "contact", "messages", "removes");

    /** What holds where a playbook says nothing. */
    public static final Terms USUAL =
            new Terms("", "Account change", Access.ENDS, Begins.ACCESS_ENDS, 1, false, false, true, false);

    /** Whether accounts stop working at all. */
    public boolean contains() {
        return access != Access.STAYS;
    }

    /** Whether somebody may lose power by it: their accounts stop, or a role of theirs goes. */
    public boolean takesPower() {
        return contains() || difference;
    }

    /** What a request for a case must name, by the field's name. */
    public List<String> asks() {
        List<String> asks = new ArrayList<>();
        if (review) {
            asks.add("reviewDate");
        }
        if (contact) {
            asks.add("contact");
        }
        if (!messages) {
            asks.add("nextOfKin");
        }
        if (difference) {
            asks.add("newRole");
        }
        return List.copyOf(asks);
    }

    /** What becomes of a person's access. */
    public enum Access {
        /** It ends for good. */
        ENDS,
        /** It stops, and comes back whole: nothing is removed or deleted. */
        SUSPENDS,
        /** The accounts go on working. */
        STAYS
    }

    /** When a case begins to act. */
    public enum Begins {
        /** When access ends, or what stands for it: the day of a move. */
        ACCESS_ENDS,
        /** As soon as it is approved, whatever the date. */
        APPROVAL
    }
}
