package io.lastday.offboarding.step.mail;

import java.util.Set;

/**
 * A rule of an inbox.
 *
 * @param position where it stands among the others; its name is the leaver's own words and stays out of reports
 * @param readOnly whether only Exchange itself can change it
 * @param domains where it sends mail; empty where it sends none
 */
record InboxRule(String id, int position, boolean enabled, boolean readOnly, Set<String> domains) {

    InboxRule {
        domains = Set.copyOf(domains);
    }

    boolean sendsMailOn() {
        return !domains.isEmpty();
    }
}
