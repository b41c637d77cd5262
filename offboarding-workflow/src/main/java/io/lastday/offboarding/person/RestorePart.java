package io.lastday.offboarding.person;

import java.util.List;

/** Gives back one kind of thing that a case took, from its snapshot. Blocking, idempotent, each change read back. */
public interface RestorePart {

    /**
     * Gives back what the snapshot shows and the system no longer has; never anything else. What cannot come back is said as
     * skipped, with its reason; what a human can still mend, as needing one.
     *
     * @return one for each thing that was missing; empty where nothing was
     */
    List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts);
}
