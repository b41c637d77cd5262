package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import java.util.function.Supplier;

/**
 * Lets a step take things away only from an account that, read now, is blocked. A policy may hold somebody back just because they are
 * in a group; while they can sign in, leaving it would set them free.
 *
 * <p>A playbook without {@code entra.disable} lets the person stay, so there is nothing to wait for; nor is there where the
 * connection only observes, and the step says what it would have taken.
 */
final class BlockedFirst {

    private static final StepId DISABLE = new StepId("entra.disable");

    private final EntraAccounts accounts;

    BlockedFirst(EntraAccounts accounts) {
        this.accounts = accounts;
    }

    StepResult then(StepContext context, Account account, Supplier<StepResult> work) {
        boolean leaves = context.brief().earlier().of(DISABLE).isPresent();
        if (leaves && !accounts.observes() && accounts.read(account.id()).enabled()) {
            return new Outcome.NeedsHuman(
                    DirectoryReasons.NOT_BLOCKED,
                    "The account can still sign in, and nothing is taken from it before it cannot: groups may be what holds it"
                            + " back. Retry entra.disable, then this step.");
        }
        return work.get();
    }
}
