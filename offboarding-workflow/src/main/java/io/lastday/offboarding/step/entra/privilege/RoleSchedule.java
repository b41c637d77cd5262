package io.lastday.offboarding.step.entra.privilege;

/**
 * A directory role that Privileged Identity Management gives: to be taken when needed, or active for a time.
 *
 * @param id of the schedule
 * @param principal who it was given to
 * @param role the role definition
 * @param name the role's name for people
 * @param scope where it holds, {@code /} for the whole tenant
 * @param kind whether it can be taken, is taken, or was given until a date
 * @param direct whether it was given to the account itself and not to a group
 */
record RoleSchedule(String id, String principal, String role, String name, String scope, Kind kind, boolean direct) {

    /** How a scheduled role stands. */
    enum Kind {
        /** May be activated. */
        ELIGIBLE,
        /** Was activated from an eligibility and ends by itself. */
        ACTIVATED,
        /** Was given as active until a date, or from one. */
        TIME_BOUND,
        /** Was given for good: an assignment that Privileged Identity Management only shows. */
        PERMANENT
    }

    /** For people: what kind it is, which role and where. */
    String words() {
        String how = switch (kind) {
            case ELIGIBLE -> "eligible for ";
            case ACTIVATED -> "activated ";
            case TIME_BOUND -> "until a date ";
            case PERMANENT -> "";
        };
        return how + HeldRole.words(name, scope);
    }
}
