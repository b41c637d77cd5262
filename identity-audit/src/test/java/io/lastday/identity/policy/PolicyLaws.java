package io.lastday.identity.policy;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.AccessPolicy;
import io.lastday.identity.directory.AccessPolicy.Applications;
import io.lastday.identity.directory.AccessPolicy.Conditions;
import io.lastday.identity.directory.AccessPolicy.GrantControls;
import io.lastday.identity.directory.AccessPolicy.Locations;
import io.lastday.identity.directory.AccessPolicy.Users;
import io.lastday.identity.directory.Group;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Small firms made at random, and the answer for somebody in them. */
final class PolicyLaws {

    static final List<String> APPLICATIONS = List.of("mail", "payroll", "elsewhere");
    static final List<String> CLIENTS =
            List.of("browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "other");
    static final String PERSON = "u1";

    private PolicyLaws() {}

    /** @param in whether the person is a member of the group; null where nobody can say */
    static Answer answer(List<AccessPolicy> policies, @Nullable Boolean in) {
        Group group = new Group("g1", "Group", in == null ? "NO_PERMISSION" : null, null);
        FirmPolicies firm = new FirmPolicies(policies, null, Map.of("g1", group), false, List.of());
        Map<String, String> groups = Boolean.TRUE.equals(in) ? Map.of("g1", "group Group") : Map.of();
        return new EntraJudge(firm)
                .judge(new PolicySubject(PERSON, false, false, groups, Map.of(), Map.of(), Map.of(), true))
                .answer();
    }

    static int rank(Answer answer) {
        return switch (answer.state()) {
            case NO -> 0;
            case UNKNOWN -> 1;
            case YES -> 2;
        };
    }

    static boolean isYes(Answer answer) {
        return answer.state() == AnswerState.YES;
    }

    static Arbitrary<List<AccessPolicy>> policies() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000), users(), conditions(), grants(), states())
                .as((id, users, conditions, grant, state) ->
                        new AccessPolicy("p" + id, null, state, withUsers(conditions, users), grant))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    static Arbitrary<String> states() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("enabled")),
                Tuple.of(1, Arbitraries.of("disabled", "enabledForReportingButNotEnforced")));
    }

    private static Arbitrary<Users> users() {
        return Combinators.combine(
                        Arbitraries.of("All", "All", PERSON, "None"), Arbitraries.of("in", "out", "", "", "", ""))
                .as((user, group) -> new Users(
                        List.of(user),
                        null,
                        group.equals("in") ? List.of("g1") : null,
                        group.equals("out") ? List.of("g1") : null,
                        null,
                        null,
                        null,
                        null));
    }

    private static Arbitrary<Conditions> conditions() {
        return Combinators.combine(applications(), clients(), locations())
                .as((applications, clients, locations) -> new Conditions(
                        null, applications, clients, null, locations, null, null, null, null, null, null, null, null));
    }

    private static Arbitrary<Applications> applications() {
        return Combinators.combine(Arbitraries.of("All", "All", "mail", "payroll"), Arbitraries.of("mail", "", ""))
                .as((in, out) -> new Applications(List.of(in), out.isEmpty() ? null : List.of(out), null, null, null));
    }

    private static Arbitrary<List<String>> clients() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.of("all"))),
                Tuple.of(1, Arbitraries.of(CLIENTS).list().ofMinSize(1).ofMaxSize(3)));
    }

    private static Arbitrary<Locations> locations() {
        return Combinators.combine(
                        Arbitraries.of("All", "All", "hull", "leeds"), Arbitraries.of("hull", "leeds", "", ""))
                .as((in, out) -> new Locations(List.of(in), out.isEmpty() ? null : List.of(out)));
    }

    private static Arbitrary<GrantControls> grants() {
        return Arbitraries.of(
                grant("OR", "mfa"),
                grant("OR", "mfa"),
                grant("OR", "mfa"),
                grant("OR", "block"),
                grant("AND", "mfa", "compliantDevice"),
                grant("OR", "mfa", "compliantDevice"),
                grant("OR", "compliantDevice"));
    }

    static GrantControls grant(String operator, String... controls) {
        return new GrantControls(operator, List.of(controls), null, null, null);
    }

    static Conditions withUsers(Conditions of, Users users) {
        return with(of, users, of.applications(), of.locations());
    }

    static Conditions with(Conditions of, Users users, Applications applications, @Nullable Locations locations) {
        return new Conditions(
                users,
                applications,
                of.clientAppTypes(),
                null,
                locations,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static AccessPolicy with(AccessPolicy of, Conditions conditions) {
        return new AccessPolicy(of.id(), of.displayName(), of.state(), conditions, of.grantControls());
    }

    static AccessPolicy inState(AccessPolicy of, String state) {
        return new AccessPolicy(of.id() + "r", of.displayName(), state, of.conditions(), of.grantControls());
    }
}
