package io.lastday.offboarding.step.ad;

import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.entra.SyncedAccount;
import io.lastday.offboarding.step.entra.SyncedAccounts;
import io.lastday.offboarding.step.remote.ReadBack;

/** Blocks a synchronised account in the cloud. It holds until the premises say otherwise. */
final class FirstAid {

    private final SyncedAccounts synced;
    private final EntraAccounts accounts;
    private final ReadBack readBack;

    FirstAid(SyncedAccounts synced, EntraAccounts accounts, ReadBack readBack) {
        this.synced = synced;
        this.accounts = accounts;
        this.readBack = readBack;
    }

    /** Blocks it; whether the block shows. */
    boolean give(SyncedAccount account) {
        accounts.setEnabled(account.id(), false);
        return readBack.until(() -> synced.read(account.id()), state -> !state.enabled())
                .isPresent();
    }
}
