package io.lastday.offboarding.step.entra.licence;

import java.util.Set;

/**
 * One licence of an account.
 *
 * @param sku the product
 * @param name the product's name, such as {@code SPE_E3}; the sku where Graph does not say
 * @param direct whether it was assigned to the account itself
 * @param groups the groups that assign it, by id
 * @param mail whether a mailbox lives by it
 */
record HeldLicence(String sku, String name, boolean direct, Set<String> groups, boolean mail) {

    /** Keeps its own copy. */
    HeldLicence {
        groups = Set.copyOf(groups);
    }
}
