package io.lastday.offboarding.person;

import java.util.List;

/** Gives back what Contain took. Blocking, idempotent, each change read back. */
public interface Restorer {

    /** Enables again what the snapshot says was enabled; nothing that was disabled before becomes enabled. */
    List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts);
}
