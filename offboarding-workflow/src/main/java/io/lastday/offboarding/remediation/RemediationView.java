package io.lastday.offboarding.remediation;

import io.lastday.offboarding.remediation.Remediation.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remediation as the API gives it.
 *
 * @param endedAt when it was rejected, or when Keycloak, read back, settled it
 * @param outcome as steps end; null until it has
 */
record RemediationView(
        UUID id,
        String person,
        String displayName,
        Action action,
        List<UUID> findings,
        State state,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        @Nullable String outcome,
        @Nullable String reasonCode,
        @Nullable String detail,
        @Nullable Instant endedAt) {

    static RemediationView of(Remediation one) {
        Remediation.Asked decided = one.decided();
        Remediation.Ending ending = one.ending();
        return new RemediationView(
                one.id(),
                one.person(),
                one.displayName(),
                one.action(),
                one.findings(),
                one.state(),
                one.requested().by(),
                one.requested().byName(),
                one.requested().at(),
                decided == null ? null : decided.by(),
                decided == null ? null : decided.byName(),
                decided == null ? null : decided.at(),
                one.comment(),
                ending == null ? null : ending.outcome(),
                ending == null ? null : ending.reasonCode(),
                ending == null ? null : ending.detail(),
                ending == null ? null : ending.at());
    }
}
