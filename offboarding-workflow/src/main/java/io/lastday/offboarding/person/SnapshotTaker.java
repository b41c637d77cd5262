package io.lastday.offboarding.person;

/** Reads the state of everything that a case will touch. Blocking; writes nothing. */
public interface SnapshotTaker {

    /** Taken before the first write; throws rather than leave out a system that did not answer. */
    Snapshot take(LeaverAccounts accounts);
}
