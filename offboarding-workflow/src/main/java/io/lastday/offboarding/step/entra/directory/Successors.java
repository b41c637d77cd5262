package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.platform.failure.RemoteFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who can take over: somebody else than the leaver, there, and able to sign in. Read anew, since cases may run for weeks. */
final class Successors {

    private final EntraAccounts accounts;

    Successors(EntraAccounts accounts) {
        this.accounts = accounts;
    }

    /** The Entra id of the successor that HR named; empty where nobody is named, or the one named cannot. */
    Optional<String> able(StepContext context, String leaver) {
        return able(context.brief().successor(), leaver);
    }

    /** The Entra id of the leaver's manager; empty where there is none, or the manager cannot. */
    Optional<String> manager(StepContext context, String leaver) {
        return able(context.brief().manager(), leaver);
    }

    private Optional<String> able(@Nullable LeaverAccounts person, String leaver) {
        return Optional.ofNullable(person)
                .flatMap(known -> known.in(ConnectedSystem.ENTRA))
                .map(Account::id)
                .filter(id -> !id.equals(leaver))
                .filter(this::canSignIn);
    }

    private boolean canSignIn(String id) {
        try {
            return accounts.read(id).enabled();
        } catch (RemoteFailure.NotFound gone) {
            return false;
        }
    }
}
