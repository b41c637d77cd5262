package io.lastday.identity.policy;

import io.lastday.identity.directory.AccessPolicy.Guests;
import io.lastday.identity.directory.AccessPolicy.Users;
import io.lastday.identity.directory.Group;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a policy reaches: what it takes in, less what it leaves out. Leaving out always wins. */
final class Audience {

    static final String GROUP_UNREADABLE = "GROUP_UNREADABLE";
    static final String ROLES_UNREADABLE = "ROLES_UNREADABLE";
    static final String GUEST_TENANT = "GUESTS_OF_SOME_TENANTS";
    static final String SCOPED_ROLE = "ROLE_OF_SMALLER_SCOPE";

    private static final String EVERYBODY = "All";
    private static final String GUESTS = "GuestsOrExternalUsers";

    private final Map<String, Group> groups;

    /** @param groups the groups that policies name, by id */
    Audience(Map<String, Group> groups) {
        this.groups = Map.copyOf(groups);
    }

    /** One side of an assignment, in or out. */
    private record Side(
            List<String> users,
            List<String> groups,
            List<String> roles,
            @Nullable Guests guests) {

        static Side in(Users users) {
            return new Side(
                    users.includeUsers(),
                    users.includeGroups(),
                    users.includeRoles(),
                    users.includeGuestsOrExternalUsers());
        }

        static Side out(Users users) {
            return new Side(
                    users.excludeUsers(),
                    users.excludeGroups(),
                    users.excludeRoles(),
                    users.excludeGuestsOrExternalUsers());
        }
    }

    Reach of(Users users, PolicySubject subject) {
        Side in = Side.in(users);
        Side out = Side.out(users);
        Optional<String> takenIn = path(in, subject);
        Optional<String> leftOut = path(out, subject).or(() -> onceActivated(out, subject));
        if (takenIn.isPresent() && leftOut.isPresent()) {
            return new Reach.Excluded(takenIn.get(), leftOut.get());
        }
        if (takenIn.isPresent()) {
            return doubt(out, subject)
                    .<Reach>map(Reach.Unclear::new)
                    .orElseGet(() -> new Reach.Included(takenIn.get()));
        }
        Optional<String> maybeIn = leftOut.isPresent() ? Optional.empty() : doubt(in, subject);
        return maybeIn.<Reach>map(Reach.Unclear::new).orElseGet(Reach.NotMeant::new);
    }

    private static Optional<String> path(Side side, PolicySubject subject) {
        if (side.users.contains(EVERYBODY)) {
            return Optional.of("all users");
        }
        if (side.users.contains(subject.id())) {
            return Optional.of("by name");
        }
        return first("", side.groups, subject.groups())
                .or(() -> first("role ", side.roles, subject.activeRoles()))
                .or(() -> asGuest(side, subject));
    }

    /** Whoever may take an excluded role leaves the policy whenever they like. */
    private static Optional<String> onceActivated(Side side, PolicySubject subject) {
        return first("role ", side.roles, subject.eligibleRoles()).map(role -> role + ", as soon as it is activated");
    }

    private static Optional<String> first(String kind, List<String> meant, Map<String, String> held) {
        return meant.stream()
                .filter(held::containsKey)
                .map(id -> kind + held.get(id))
                .findFirst();
    }

    private static Optional<String> asGuest(Side side, PolicySubject subject) {
        boolean byWord = side.users.contains(GUESTS) && (subject.guest() || subject.external());
        boolean byType = guestsMeant(side, subject) && allTenants(side.guests);
        return byWord || byType ? Optional.of("guests") : Optional.empty();
    }

    private static boolean guestsMeant(Side side, PolicySubject subject) {
        return side.guests != null
                && Conditions.words(side.guests.guestOrExternalUserTypes()).stream()
                        .anyMatch(guestTypes(subject)::contains);
    }

    private static boolean allTenants(@Nullable Guests guests) {
        if (guests == null || guests.externalTenants() == null) {
            return true;
        }
        return "all".equals(guests.externalTenants().get("membershipKind"));
    }

    /** The words of Graph that fit the account; a provider's technician and a direct connection have no account at all. */
    private static Set<String> guestTypes(PolicySubject subject) {
        if (subject.guest()) {
            return subject.external() ? Set.of("b2bCollaborationGuest") : Set.of("internalGuest");
        }
        return subject.external() ? Set.of("b2bCollaborationMember") : Set.of();
    }

    /** Why nobody can say whether this side means the account. */
    private Optional<String> doubt(Side side, PolicySubject subject) {
        if (side.groups.stream().anyMatch(this::isUnread)) {
            return Optional.of(GROUP_UNREADABLE);
        }
        if (!subject.rolesKnown() && !side.roles.isEmpty()) {
            return Optional.of(ROLES_UNREADABLE);
        }
        if (side.roles.stream().anyMatch(subject.scopedRoles()::containsKey)) {
            return Optional.of(SCOPED_ROLE);
        }
        return guestsMeant(side, subject) ? Optional.of(GUEST_TENANT) : Optional.empty();
    }

    /** A group that the walk did not look at is as good as unread. */
    private boolean isUnread(String id) {
        Group group = groups.get(id);
        return group == null || group.unread() != null;
    }
}
