package io.lastday.identity.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Conditional Access policy in Graph's own words, as far as it decides who must use multi-factor authentication. */
public record NarrowedPolicy(
        String id, String name, String state, Users include, Users exclude, Conditions conditions, Grant grant) {

    /**
     * One side of the assignment: whom the policy takes in, or leaves out.
     *
     * @param users ids, or the words {@code All}, {@code None}, {@code GuestsOrExternalUsers}
     * @param roles ids of role templates
     * @param guestTypes kinds of guests and external users
     */
    public record Users(List<String> users, List<String> groups, List<String> roles, List<String> guestTypes) {}

    /**
     * What narrows the policy to some sign-ins.
     *
     * @param narrowed names of further conditions that are set: platforms, locations, devices, risk, flows
     */
    public record Conditions(
            List<String> includeApplications,
            List<String> excludeApplications,
            List<String> clientAppTypes,
            List<String> narrowed) {}

    /**
     * What the policy asks for.
     *
     * @param operator {@code AND} or {@code OR}
     * @param strength an authentication strength, null where none is asked for
     * @param others custom factors and terms of use
     */
    public record Grant(
            @Nullable String operator,
            List<String> controls,
            @Nullable Strength strength,
            List<String> others) {}

    /** @param mfa whether every allowed combination is multi-factor */
    public record Strength(@Nullable String name, boolean mfa) {}
}
