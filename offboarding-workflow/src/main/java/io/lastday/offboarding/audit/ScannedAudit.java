package io.lastday.offboarding.audit;

import java.util.UUID;

/** An audit that can be asked to walk. Blocking; every question may go unanswered, see {@link Silence}. */
public interface ScannedAudit {

    /**
     * Starts a walk over every source. Where another one is under way it gives that one back, which its slot tells, and starts
     * nothing; where this slot was run before it gives back that run.
     *
     * @param slot letters, digits, {@code :._-}, at most 100
     */
    AuditAnswer<AuditScan> startScan(String slot);

    /** A walk that this service started. */
    AuditAnswer<AuditScan> scan(UUID id);
}
