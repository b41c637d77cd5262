package io.lastday.identity.rule;

import java.util.Map;

/**
 * A gap that a rule sees.
 *
 * @param part empty unless the rule can fail twice on one person
 * @param evidence what it rests on; the same as long as the facts are
 */
record Gap(String rule, String part, Map<String, Object> evidence) {

    Gap {
        evidence = Map.copyOf(evidence);
    }

    static Gap of(String rule, Map<String, Object> evidence) {
        return new Gap(rule, "", evidence);
    }
}
