package io.lastday.offboarding.step.ad;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.ResidualPart;
import io.lastday.offboarding.person.RestorePart;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.entra.SyncedAccount;
import io.lastday.offboarding.step.entra.SyncedAccounts;
import java.util.List;

/** What a case says of the account on the premises, which it cannot read: what may be left, and who gives it back. */
final class AdParts implements ResidualPart, RestorePart {

    private final SyncedAccounts synced;

    AdParts(SyncedAccounts synced) {
        this.synced = synced;
    }

    @Override
    public List<Residual> list(LeaverAccounts accounts) {
        return accounts
                .in(ConnectedSystem.ENTRA)
                .map(Account::id)
                .map(synced::read)
                .filter(SyncedAccount::synced)
                .map(AdParts::unknown)
                .stream()
                .toList();
    }

    private static Residual unknown(SyncedAccount account) {
        return new Residual(
                ConnectedSystem.ACTIVE_DIRECTORY,
                "the account on the premises",
                account.enabled()
                        ? "it can sign in to the cloud, so it is enabled on the premises or will be disabled at the next sync"
                        : "UNKNOWN: the cloud's copy is disabled, the directory itself is not read; its log-ins, file shares"
                                + " and VPN end with the account there");
    }

    @Override
    public List<Restored> restore(Snapshot snapshot, LeaverAccounts accounts) {
        return snapshot.accounts().stream()
                .filter(facts -> facts.system() == ConnectedSystem.ENTRA && facts.synced() && facts.enabled())
                .map(facts -> new Restored(
                        ConnectedSystem.ACTIVE_DIRECTORY,
                        "the account on the premises",
                        new Outcome.Skipped(
                                AdDisable.SYNCED_FROM_AD,
                                "Lastday does not reach it: where it was disabled there, a person enables it, or the next sync"
                                        + " disables the account in the cloud again.")))
                .toList();
    }
}
