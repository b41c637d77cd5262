package io.lastday.identity.policy;

import static io.lastday.identity.policy.PolicyLaws.answer;
import static io.lastday.identity.policy.PolicyLaws.isYes;
import static io.lastday.identity.policy.PolicyLaws.rank;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.AccessPolicy;
import io.lastday.identity.directory.AccessPolicy.Applications;
import io.lastday.identity.directory.AccessPolicy.Conditions;
import io.lastday.identity.directory.AccessPolicy.Locations;
import io.lastday.identity.directory.AccessPolicy.Users;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every firm, whatever its policies. */
class PolicyLawsTest {

    @Provide
    Arbitrary<List<AccessPolicy>> policies() {
        return PolicyLaws.policies();
    }

    @Provide
    Arbitrary<String> exclusions() {
        return Arbitraries.of("user", "group", "application", "location");
    }

    @Property(tries = 1000)
    void whatIsNotKnownNeverGivesYesUnlessItMakesNoDifference(@ForAll("policies") List<AccessPolicy> policies) {
        if (isYes(answer(policies, null))) {
            assertThat(isYes(answer(policies, true))).isTrue();
            assertThat(isYes(answer(policies, false))).isTrue();
        }
    }

    @Property(tries = 300)
    void aConditionThatNobodyKnowsNeverGivesYes(@ForAll("policies") List<AccessPolicy> policies) {
        List<AccessPolicy> unclear = policies.stream()
                .map(policy -> PolicyLaws.with(policy, unheardOf(policy.conditions())))
                .toList();

        assertThat(answer(unclear, true).state()).isNotEqualTo(AnswerState.YES);
    }

    private static Conditions unheardOf(Conditions of) {
        return new Conditions(
                of.users(),
                of.applications(),
                of.clientAppTypes(),
                null,
                of.locations(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("timesOfDay", "09:00"));
    }

    @Property(tries = 1000)
    void anExclusionNeverMakesItBetter(
            @ForAll("policies") List<AccessPolicy> policies, @ForAll("exclusions") String kind, @ForAll int which) {
        List<AccessPolicy> fewer = new ArrayList<>(policies);
        int index = Math.floorMod(which, policies.size());
        fewer.set(
                index,
                PolicyLaws.with(
                        policies.get(index), excluding(policies.get(index).conditions(), kind)));

        assertThat(rank(answer(fewer, true))).isLessThanOrEqualTo(rank(answer(policies, true)));
    }

    private static Conditions excluding(Conditions of, String kind) {
        Users users = of.users();
        List<String> out = new ArrayList<>(of.applications().excludeApplications());
        List<String> places = new ArrayList<>(
                of.locations() == null ? List.of() : of.locations().excludeLocations());
        if (kind.equals("application")) {
            out.add("payroll");
        }
        if (kind.equals("location")) {
            places.add("hull");
        }
        return PolicyLaws.with(
                of,
                new Users(
                        users.includeUsers(),
                        kind.equals("user") ? List.of(PolicyLaws.PERSON) : users.excludeUsers(),
                        users.includeGroups(),
                        kind.equals("group") ? List.of("g1") : users.excludeGroups(),
                        null,
                        null,
                        null,
                        null),
                new Applications(of.applications().includeApplications(), out, null, null, null),
                new Locations(
                        of.locations() == null ? List.of("All") : of.locations().includeLocations(), places));
    }

    @Property(tries = 500)
    void theOrderOfPoliciesDoesNotMatter(@ForAll("policies") List<AccessPolicy> policies, @ForAll Random random) {
        List<AccessPolicy> shuffled = new ArrayList<>(policies);
        Collections.shuffle(shuffled, random);

        assertThat(answer(shuffled, true)).isEqualTo(answer(policies, true));
    }

    @Property(tries = 500)
    void reportOnlyPoliciesChangeNoAnswer(
            @ForAll("policies") List<AccessPolicy> policies, @ForAll("policies") List<AccessPolicy> trials) {
        List<AccessPolicy> more = Stream.concat(
                        policies.stream(),
                        trials.stream().map(trial -> PolicyLaws.inState(trial, "enabledForReportingButNotEnforced")))
                .toList();

        assertThat(answer(more, true).state()).isEqualTo(answer(policies, true).state());
    }

    @Property(tries = 1000)
    void yesMeansThatNoSignInIsLeftAndNoThatOneIs(@ForAll("policies") List<AccessPolicy> policies) {
        AnswerState state = answer(policies, true).state();

        assertThat(state == AnswerState.YES).isEqualTo(EverySignIn.isGuarded(policies, false));
        assertThat(state == AnswerState.NO).isEqualTo(!EverySignIn.isGuarded(policies, true));
    }
}
