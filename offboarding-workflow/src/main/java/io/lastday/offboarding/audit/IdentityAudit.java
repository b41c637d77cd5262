package io.lastday.offboarding.audit;

import io.lastday.offboarding.person.LeaverAccounts;

/** What this service asks the identity audit. Blocking; every question may go unanswered, see {@link Silence}. */
public interface IdentityAudit extends ScannedAudit {

    /** What the last whole walks know of the ways back in of a person, over all their accounts. */
    AuditAnswer<RecoveryPicture> recoveryPaths(LeaverAccounts accounts);

    /**
     * Has the walks of the coming days read these accounts one by one, although they are blocked: the audit passes blocked accounts
     * over otherwise, and would tell of them what it knew before. Safe to repeat.
     */
    AuditAnswer<CloseLook> lookClosely(LeaverAccounts accounts);
}
