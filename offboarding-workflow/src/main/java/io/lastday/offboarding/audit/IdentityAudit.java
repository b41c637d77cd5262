package io.lastday.offboarding.audit;

import io.lastday.offboarding.person.LeaverAccounts;
import java.util.UUID;

/** What this service asks the identity audit. Blocking; every question may go unanswered, see {@link Silence}. */
public interface IdentityAudit {

    /** What the last whole walks know of the ways back in of a person, over all their accounts. */
    AuditAnswer<RecoveryPicture> recoveryPaths(LeaverAccounts accounts);

    /**
     * Has the walks of the coming days read these accounts one by one, although they are blocked: the audit passes blocked accounts
     * over otherwise, and would tell of them what it knew before. Safe to repeat.
     */
    AuditAnswer<CloseLook> lookClosely(LeaverAccounts accounts);

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
