package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.leaver.CaseQueries;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.PrivilegeCheck;
import io.lastday.offboarding.step.StepContext;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts who is left, under the lock of the guard rails. Everybody with an open case counts as leaving, so two cases cannot each
 * rely on the other: the later one was refused at its start, or both ask a human here.
 */
final class AdministratorRail implements LastAdministrator {

    private final PrivilegeCheck privileges;
    private final CaseStore cases;
    private final CaseQueries queries;
    private final TransactionTemplate transaction;

    AdministratorRail(
            PrivilegeCheck privileges, CaseStore cases, CaseQueries queries, TransactionTemplate transaction) {
        this.privileges = privileges;
        this.cases = cases;
        this.queries = queries;
        this.transaction = transaction;
    }

    @Override
    public boolean othersRemain(StepContext context) {
        Set<PersonId> others =
                new HashSet<>(privileges.checkAtContain(context.accounts()).otherGlobalAdministrators());
        others.removeAll(leaving(context));
        return !others.isEmpty();
    }

    private Set<PersonId> leaving(StepContext context) {
        return Objects.requireNonNull(transaction.execute(status -> {
            cases.lockGuardRails(context.firm());
            return queries.leaving(context.firm(), context.caseId());
        }));
    }
}
