package io.lastday.offboarding.step.entra.privilege;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.entra.privilege.AccessPackages.Assigned;
import io.lastday.offboarding.step.entra.privilege.AppRoles.AppRole;
import io.lastday.offboarding.step.entra.privilege.ListedRestore.Kind;
import org.jspecify.annotations.Nullable;

/** How each kind of power is given back. */
final class RestoreKinds {

    static final ReasonCode ENDS_BY_ITSELF = new ReasonCode("ENDS_BY_ITSELF");
    static final ReasonCode ASSIGN_BY_HAND = new ReasonCode("ASSIGN_BY_HAND");

    private RestoreKinds() {}

    /** Directory roles held for good. */
    record Roles(RoleAssignments roles) implements Kind<HeldRole> {
        @Override
        public boolean isOwn(HeldRole role, String account) {
            return role.principal().equals(account);
        }

        @Override
        public boolean isThere(HeldRole role, String account) {
            return roles.heldBy(account).stream()
                    .anyMatch(held ->
                            held.role().equals(role.role()) && held.scope().equals(role.scope()));
        }

        @Override
        public @Nullable Outcome give(HeldRole role, String account) {
            roles.give(role);
            return null;
        }

        @Override
        public String words(HeldRole role) {
            return "role " + HeldRole.words(role.name(), role.scope());
        }
    }

    /** Roles that could be activated; an activation itself ended long ago. */
    record Scheduled(RoleSchedules schedules) implements Kind<RoleSchedule> {
        @Override
        public boolean isOwn(RoleSchedule one, String account) {
            return one.direct() && one.principal().equals(account) && one.kind() != RoleSchedule.Kind.PERMANENT;
        }

        @Override
        public boolean isThere(RoleSchedule one, String account) {
            return schedules.of(account).stream()
                    .anyMatch(now -> now.kind() == one.kind()
                            && now.principal().equals(account)
                            && now.role().equals(one.role())
                            && now.scope().equals(one.scope()));
        }

        @Override
        public @Nullable Outcome give(RoleSchedule one, String account) {
            if (one.kind() != RoleSchedule.Kind.ELIGIBLE) {
                return new Outcome.Skipped(
                        ENDS_BY_ITSELF,
                        "It was to end by itself. Whoever needs it activates it, or asks for it, anew.");
            }
            schedules.giveEligible(one);
            return null;
        }

        @Override
        public String words(RoleSchedule one) {
            return one.words();
        }
    }

    /** Groups that could be joined; an active membership is joined anew. */
    record ScheduledGroups(GroupSchedules schedules) implements Kind<GroupSchedule> {
        @Override
        public boolean isOwn(GroupSchedule one, String account) {
            return one.direct() && one.principal().equals(account);
        }

        @Override
        public boolean isThere(GroupSchedule one, String account) {
            return schedules.of(account).stream()
                    .anyMatch(now -> now.eligible() == one.eligible()
                            && now.owner() == one.owner()
                            && now.group().equals(one.group()));
        }

        @Override
        public @Nullable Outcome give(GroupSchedule one, String account) {
            if (!one.eligible()) {
                return new Outcome.Skipped(ENDS_BY_ITSELF, "Whoever needs it activates it, or asks for it, anew.");
            }
            schedules.giveEligible(one);
            return null;
        }

        @Override
        public String words(GroupSchedule one) {
            return one.words();
        }
    }

    /** Roles in applications. */
    record InApplications(AppRoles roles) implements Kind<AppRole> {
        @Override
        public boolean isOwn(AppRole role, String account) {
            return role.direct() && role.principal().equals(account);
        }

        @Override
        public boolean isThere(AppRole role, String account) {
            return roles.of(account).stream()
                    .anyMatch(now -> now.direct()
                            && now.resource().equals(role.resource())
                            && now.role().equals(role.role()));
        }

        @Override
        public @Nullable Outcome give(AppRole role, String account) {
            roles.give(account, role);
            return null;
        }

        @Override
        public String words(AppRole role) {
            return "role in the application " + role.name();
        }
    }

    /** Access packages: which policy to assign by is a person's to choose. */
    record Packages(AccessPackages packages) implements Kind<Assigned> {
        @Override
        public boolean isOwn(Assigned one, String account) {
            return true;
        }

        @Override
        public boolean isThere(Assigned one, String account) {
            return packages.of(account).stream()
                    .anyMatch(now -> now.accessPackage().equals(one.accessPackage()));
        }

        @Override
        public Outcome give(Assigned one, String account) {
            return new Outcome.NeedsHuman(
                    ASSIGN_BY_HAND, "Assign it again in Identity governance, by the policy that fits, then ask again.");
        }

        @Override
        public String words(Assigned one) {
            return "access package " + one.name();
        }
    }
}
