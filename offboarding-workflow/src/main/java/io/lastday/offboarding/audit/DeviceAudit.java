package io.lastday.offboarding.audit;

import io.lastday.offboarding.person.LeaverAccounts;

/** What this service asks the device audit. Blocking; every question may go unanswered, see {@link Silence}. */
public interface DeviceAudit extends ScannedAudit {

    /** The devices of a person as the evaluation in force judged them. */
    AuditAnswer<HeldDevices> devices(LeaverAccounts accounts);
}
