package io.lastday.offboarding.step.entra.privilege;

/**
 * A directory role that somebody holds now.
 *
 * @param id of the assignment
 * @param principal who it was given to: the account, or a group that it is in
 * @param role the role definition
 * @param name the role's name for people
 * @param scope where it holds, {@code /} for the whole tenant
 */
record HeldRole(String id, String principal, String role, String name, String scope) {

    /** Template of the role Global Administrator, the same in every tenant. */
    static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

    /** The scope of a role that holds everywhere. */
    static final String TENANT = "/";

    /** Whether taking it could leave nobody to administer the tenant. */
    static boolean rulesTheTenant(String role) {
        return role.equals(GLOBAL_ADMINISTRATOR);
    }

    /** The role, and where it holds if not everywhere. */
    static String words(String name, String scope) {
        return scope.equals(TENANT) ? name : name + " in " + scope;
    }
}
