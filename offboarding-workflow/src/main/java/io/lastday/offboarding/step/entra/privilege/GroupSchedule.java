package io.lastday.offboarding.step.entra.privilege;

/**
 * Membership or ownership of a group by Privileged Identity Management.
 *
 * @param id of the schedule
 * @param principal who it was given to
 * @param group the group
 * @param name the group's name for people
 * @param owner whether it is ownership; membership otherwise
 * @param eligible whether it has to be taken first; active otherwise
 * @param direct whether it was given to the account itself and not to a group
 */
record GroupSchedule(
        String id, String principal, String group, String name, boolean owner, boolean eligible, boolean direct) {

    /** For people: what it is and of which group. */
    String words() {
        return (eligible ? "eligible " : "active ") + (owner ? "owner of " : "member of ") + name;
    }
}
