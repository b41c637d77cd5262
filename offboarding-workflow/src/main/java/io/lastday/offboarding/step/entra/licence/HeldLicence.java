package io.lastday.offboarding.step.entra.licence;

import org.jspecify.annotations.Nullable;

/**
 * One way in which an account has a licence. The same product can come directly and by groups.
 *
 * @param sku the product
 * @param name the product's name, such as {@code SPE_E3}; the sku where Graph does not say
 * @param group the group that assigns it, null where it was assigned to the account itself
 * @param groupName the group's name for people, or its id
 * @param mail whether a mailbox lives by it
 */
record HeldLicence(
        String sku,
        String name,
        @Nullable String group,
        @Nullable String groupName,
        boolean mail) {

    /** For people: which product, and how it came. */
    String words() {
        return group == null
                ? name + " (" + sku + ")"
                : name + " (" + sku + ") by the group " + groupName + " (" + group + ")";
    }
}
