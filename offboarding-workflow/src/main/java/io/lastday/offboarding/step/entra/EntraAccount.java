package io.lastday.offboarding.step.entra;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of an Entra account that containment decides on.
 *
 * @param enabled whether it can sign in
 * @param guest whether its sessions belong to another tenant
 * @param synced whether an on-premises directory rules it
 * @param sessionsValidFrom tokens issued before are worth nothing; null where Entra does not say
 */
public record EntraAccount(
        String id,
        boolean enabled,
        boolean guest,
        boolean synced,
        @Nullable Instant sessionsValidFrom) {

    /** The revocation stamp for a sentence or an evidence field. */
    String stamp() {
        return sessionsValidFrom == null ? "unknown" : sessionsValidFrom.toString();
    }
}
