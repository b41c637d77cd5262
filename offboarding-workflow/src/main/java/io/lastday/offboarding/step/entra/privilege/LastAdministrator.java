package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.StepContext;

/** The guard rail of the last global administrator, asked again before the role is taken. */
@FunctionalInterface
interface LastAdministrator {

    /** Whether somebody else, who is not leaving either, could administer the tenant without this case's person. */
    boolean othersRemain(StepContext context);
}
