package io.lastday.offboarding.audit;

import java.time.Instant;
import java.util.UUID;

/** The firm's emergency accounts, as the identity audit keeps them. Blocking; every question may go unanswered, see {@link Silence}. */
public interface EmergencyAudit {

    /** Every listed account: when it was last tried, by whose word, and whether it has to be tried again. */
    AuditAnswer<EmergencyAccounts> emergencyAccounts();

    /** Says that somebody left who could know them, never who. Safe to repeat. */
    AuditAnswer<ItDeparture> itLeft(UUID caseId, Instant left);
}
