package io.lastday.identity.policy;

import io.lastday.identity.directory.AccessPolicy;
import java.util.List;
import java.util.Optional;

/**
 * A policy with everything about it that does not depend on who signs in.
 *
 * @param left sign-ins that it does not apply to
 */
record JudgedPolicy(AccessPolicy policy, Guarantee guarantee, Scope scope, List<Box> left, List<Escape> escapes) {

    private static final String ON = "enabled";
    private static final String REPORTING = "enabledForReportingButNotEnforced";

    boolean isOn() {
        return ON.equals(policy.state());
    }

    boolean onlyReports() {
        return REPORTING.equals(policy.state());
    }

    /** Whether it says anything about a second factor, or about getting in at all. */
    boolean matters() {
        return (isOn() || onlyReports()) && guarantee != Guarantee.NOTHING && !(scope instanceof Scope.Elsewhere);
    }

    /** Why nobody can say what it is worth. */
    Optional<String> doubt() {
        if (scope instanceof Scope.Unclear) {
            return Optional.of("CONDITION_NOT_KNOWN");
        }
        return guarantee == Guarantee.UNCLEAR ? Optional.of("GRANT_NOT_KNOWN") : Optional.empty();
    }

    /** The sign-ins at which nobody gets in without what {@code least} asks for. */
    List<Box> guarded(Guarantee least) {
        return scope instanceof Scope.At(List<Box> boxes) && guarantee.compareTo(least) >= 0 ? boxes : List.of();
    }

    /** The same, where what is not known here would turn out well. */
    List<Box> perhapsGuarded() {
        return perhaps(guarantee == Guarantee.UNCLEAR || guarantee.isMultiFactor());
    }

    /** The same for phishing-resistant methods. */
    List<Box> perhapsResistant() {
        return perhaps(guarantee == Guarantee.UNCLEAR || guarantee.compareTo(Guarantee.PHISHING_RESISTANT) >= 0);
    }

    private List<Box> perhaps(boolean perhaps) {
        return switch (scope) {
            case Scope.At(List<Box> boxes) -> perhaps ? boxes : List.of();
            case Scope.Unclear ignored -> perhaps ? List.of(Box.EVERYTHING) : List.of();
            case Scope.Elsewhere ignored -> List.of();
        };
    }
}
