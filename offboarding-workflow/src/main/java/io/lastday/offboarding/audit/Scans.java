package io.lastday.offboarding.audit;

import java.util.Map;
import java.util.UUID;

/** The walks of one audit over HTTP. */
final class Scans implements ScannedAudit {

    private final AuditCalls calls;
    private final AuditService service;
    private final String path;

    /** @param path where they are started, such as {@code /api/devices/scans} */
    Scans(AuditCalls calls, AuditService service, String path) {
        this.calls = calls;
        this.service = service;
        this.path = path;
    }

    @Override
    public AuditAnswer<AuditScan> startScan(String slot) {
        return calls.post(service, path, null, Map.of("slot", slot), AuditScan.class, Map.of());
    }

    @Override
    public AuditAnswer<AuditScan> scan(UUID id) {
        return calls.get(service, path + "/{id}", AuditScan.class, Map.of("id", id));
    }
}
