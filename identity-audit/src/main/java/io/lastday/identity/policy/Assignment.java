package io.lastday.identity.policy;

import io.lastday.identity.directory.NarrowedPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom a policy reaches: what it takes in, less what it leaves out. Leaving out always wins. */
final class Assignment {

    static final String GROUP_UNREADABLE = "GROUP_UNREADABLE";
    private static final String EVERYBODY = "All";
    private static final String GUESTS = "GuestsOrExternalUsers";
    private static final Set<String> GUEST_TYPES = Set.of("internalGuest", "b2bCollaborationGuest");

    private Assignment() {}

    static Reach of(NarrowedPolicy policy, Member member) {
        Optional<String> out = path(policy.exclude(), member);
        Optional<String> in = path(policy.include(), member);
        if (in.isPresent() && out.isPresent()) {
            return new Reach.Excluded(in.get(), out.get());
        }
        boolean maybeOut = unclear(policy.exclude(), member);
        boolean maybeIn = unclear(policy.include(), member);
        if (in.isPresent()) {
            return maybeOut ? new Reach.Unclear(GROUP_UNREADABLE) : new Reach.Included(in.get());
        }
        return maybeIn && out.isEmpty() ? new Reach.Unclear(GROUP_UNREADABLE) : new Reach.NotMeant();
    }

    private static Optional<String> path(NarrowedPolicy.Users side, Member member) {
        if (side.users().contains(EVERYBODY)) {
            return Optional.of("all users");
        }
        if (side.users().contains(member.id())) {
            return Optional.of("by name");
        }
        return first("group ", side.groups(), member.groups())
                .or(() -> first("role ", side.roles(), member.activeRoles()))
                .or(() -> asGuest(side, member));
    }

    private static Optional<String> first(String kind, List<String> meant, Map<String, String> held) {
        return meant.stream()
                .filter(held::containsKey)
                .map(id -> kind + held.get(id))
                .findFirst();
    }

    private static Optional<String> asGuest(NarrowedPolicy.Users side, Member member) {
        boolean guestsMeant =
                side.users().contains(GUESTS) || side.guestTypes().stream().anyMatch(GUEST_TYPES::contains);
        return member.guest() && guestsMeant ? Optional.of("guests") : Optional.empty();
    }

    private static boolean unclear(NarrowedPolicy.Users side, Member member) {
        return side.groups().stream().anyMatch(member.unreadGroups()::contains);
    }
}
