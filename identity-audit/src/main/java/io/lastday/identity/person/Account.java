package io.lastday.identity.person;

import io.lastday.identity.method.Held;
import io.lastday.identity.policy.Judgement;

/**
 * One account of a person and what is concluded about it.
 *
 * @param system {@code ENTRA} or {@code KEYCLOAK}
 * @param counts whether somebody could sign in with it: one that is disabled, or has nothing to sign in with, decides nothing
 */
public record Account(
        String system, String id, String username, boolean enabled, boolean counts, Held held, Judgement judgement) {}
