package io.lastday.offboarding.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The emergency accounts over HTTP. */
@Component
class ConnectedEmergencyAudit implements EmergencyAudit {

    private final AuditCalls calls;

    ConnectedEmergencyAudit(AuditCalls calls) {
        this.calls = calls;
    }

    @Override
    public AuditAnswer<EmergencyAccounts> emergencyAccounts() {
        return calls.get(AuditService.IDENTITY, "/api/identity/emergency-accounts", EmergencyAccounts.class, Map.of());
    }

    @Override
    public AuditAnswer<ItDeparture> itLeft(UUID caseId, Instant left) {
        return calls.post(
                AuditService.IDENTITY,
                "/api/identity/it-leavers",
                null,
                Map.of("left", left.toString(), "case", caseId.toString()),
                ItDeparture.class,
                Map.of());
    }
}
