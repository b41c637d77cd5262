package io.lastday.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.answer.AnswerState;
import io.lastday.identity.directory.EntraFacts.Policies;
import io.lastday.identity.directory.NarrowedPolicy;
import io.lastday.identity.directory.NarrowedPolicy.Conditions;
import io.lastday.identity.directory.NarrowedPolicy.Grant;
import io.lastday.identity.directory.NarrowedPolicy.Strength;
import io.lastday.identity.directory.NarrowedPolicy.Users;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntraEnforcementTest {

    private static final Users NOBODY = users(List.of(), List.of(), List.of());
    private static final Users EVERYBODY = users(List.of("All"), List.of(), List.of());
    private static final Conditions ALWAYS = new Conditions(List.of("All"), List.of(), List.of("all"), List.of());
    private static final Grant MFA = new Grant("OR", List.of("mfa"), null, List.of());
    private static final Member PRIYA = new Member("priya", false, Map.of("g-sales", "Sales"), Set.of(), Map.of());

    private static Users users(List<String> users, List<String> groups, List<String> roles) {
        return new Users(users, groups, roles, List.of());
    }

    private static NarrowedPolicy policy(String name, String state, Users in, Users out, Conditions when, Grant grant) {
        return new NarrowedPolicy("id-" + name, name, state, in, out, when, grant);
    }

    private static Enforcement judge(Member member, NarrowedPolicy... policies) {
        return EntraEnforcement.of(new Policies(List.of(policies), false, null), member, false);
    }

    private static Answer answer(Member member, NarrowedPolicy... policies) {
        return judge(member, policies).answer();
    }

    @Test
    void aPolicyForEverybodyAndEverythingEnforcesIt() {
        Enforcement enforcement = judge(PRIYA, policy("CA1", "enabled", EVERYBODY, NOBODY, ALWAYS, MFA));

        assertThat(enforcement.answer()).isEqualTo(Answer.yes());
        assertThat(enforcement.policy()).isEqualTo("CA1");
        assertThat(enforcement.explanation()).singleElement().asString().contains("CA1", "all users");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "unknownFutureValue"})
    void aPolicyThatIsNotOnProtectsNobody(String state) {
        assertThat(answer(PRIYA, policy("CA1", state, EVERYBODY, NOBODY, ALWAYS, MFA)))
                .isEqualTo(Answer.no("NO_POLICY"));
    }

    @Test
    void reportOnlyProtectsNobody() {
        NarrowedPolicy trial = policy("trial", "enabledForReportingButNotEnforced", EVERYBODY, NOBODY, ALWAYS, MFA);

        assertThat(answer(PRIYA, trial)).isEqualTo(Answer.no("REPORT_ONLY"));
    }

    @Test
    void anExclusionTakesAwayAndIsNamed() {
        Users sales = users(List.of(), List.of("g-sales"), List.of());
        Enforcement enforcement = judge(PRIYA, policy("CA1", "enabled", EVERYBODY, sales, ALWAYS, MFA));

        assertThat(enforcement.answer()).isEqualTo(Answer.no("EXCLUDED"));
        assertThat(enforcement.explanation()).singleElement().asString().contains("leaves them out (group Sales)");
    }

    @Test
    void anotherPolicyMayMakeUpForAnExclusion() {
        Users sales = users(List.of(), List.of("g-sales"), List.of());

        assertThat(answer(
                        PRIYA,
                        policy("CA1", "enabled", EVERYBODY, sales, ALWAYS, MFA),
                        policy("CA2", "enabled", sales, NOBODY, ALWAYS, MFA)))
                .isEqualTo(Answer.yes());
    }

    @Test
    void aGrantThatACompliantDeviceSatisfiesIsWeaker() {
        Grant either = new Grant("OR", List.of("mfa", "compliantDevice"), null, List.of());
        Grant both = new Grant("AND", List.of("mfa", "compliantDevice"), null, List.of());

        assertThat(answer(PRIYA, policy("CA1", "enabled", EVERYBODY, NOBODY, ALWAYS, either)))
                .isEqualTo(Answer.no("OTHER_CONTROL_SUFFICES"));
        assertThat(answer(PRIYA, policy("CA1", "enabled", EVERYBODY, NOBODY, ALWAYS, both)))
                .isEqualTo(Answer.yes());
    }

    @Test
    void anAuthenticationStrengthCountsWhereItIsMultiFactor() {
        assertThat(answer(PRIYA, policy("CA1", "enabled", EVERYBODY, NOBODY, ALWAYS, strength(true))))
                .isEqualTo(Answer.yes());
        assertThat(answer(PRIYA, policy("CA1", "enabled", EVERYBODY, NOBODY, ALWAYS, strength(false))))
                .isEqualTo(Answer.no("NO_POLICY"));
    }

    private static Grant strength(boolean mfa) {
        return new Grant("OR", List.of(), new Strength("Phishing-resistant", mfa), List.of());
    }

    @Test
    void oneApplicationOneClientOrOneConditionIsNotEverything() {
        assertThat(when(new Conditions(List.of("app"), List.of(), List.of("all"), List.of())))
                .isEqualTo("SOME_APPLICATIONS_ONLY");
        assertThat(when(new Conditions(List.of("All"), List.of("app"), List.of("all"), List.of())))
                .isEqualTo("APPLICATIONS_EXCLUDED");
        assertThat(when(new Conditions(List.of("All"), List.of(), List.of("browser"), List.of())))
                .isEqualTo("SOME_CLIENTS_ONLY");
        assertThat(when(new Conditions(List.of("All"), List.of(), List.of("all"), List.of("SOME_LOCATIONS_ONLY"))))
                .isEqualTo("SOME_LOCATIONS_ONLY");
    }

    private static @Nullable String when(Conditions conditions) {
        return answer(PRIYA, policy("CA1", "enabled", EVERYBODY, NOBODY, conditions, MFA))
                .reason();
    }

    @Test
    void aGroupThatCannotBeReadLeavesItOpenEitherWay() {
        Member stranger = new Member("priya", false, Map.of(), Set.of("g-x"), Map.of());
        Users x = users(List.of(), List.of("g-x"), List.of());

        assertThat(answer(stranger, policy("CA1", "enabled", x, NOBODY, ALWAYS, MFA))
                        .state())
                .isEqualTo(AnswerState.UNKNOWN);
        assertThat(answer(stranger, policy("CA1", "enabled", EVERYBODY, x, ALWAYS, MFA)))
                .isEqualTo(Answer.unknown("GROUP_UNREADABLE"));
    }

    @Test
    void aRoleCountsOnlyWhileItIsHeld() {
        Users admins = users(List.of(), List.of(), List.of("role-ga"));
        Member active = new Member("gail", false, Map.of(), Set.of(), Map.of("role-ga", "Global Administrator"));

        assertThat(answer(active, policy("CA1", "enabled", admins, NOBODY, ALWAYS, MFA)))
                .isEqualTo(Answer.yes());
        assertThat(answer(PRIYA, policy("CA1", "enabled", admins, NOBODY, ALWAYS, MFA)))
                .isEqualTo(Answer.no("NO_POLICY"));
    }

    @Test
    void guestsAreMeantByTheirOwnWord() {
        Member gia = new Member("gia", true, Map.of(), Set.of(), Map.of());
        Users guests = users(List.of("GuestsOrExternalUsers"), List.of(), List.of());

        assertThat(answer(gia, policy("CA1", "enabled", guests, NOBODY, ALWAYS, MFA)))
                .isEqualTo(Answer.yes());
        assertThat(answer(gia, policy("CA1", "enabled", EVERYBODY, guests, ALWAYS, MFA)))
                .isEqualTo(Answer.no("EXCLUDED"));
    }

    @Test
    void securityDefaultsAskAdministratorsAlwaysAndOthersWhenMicrosoftLikes() {
        Policies defaults = new Policies(List.of(), true, null);

        assertThat(EntraEnforcement.of(defaults, PRIYA, true).answer()).isEqualTo(Answer.yes());
        assertThat(EntraEnforcement.of(defaults, PRIYA, false).answer().state()).isEqualTo(AnswerState.UNKNOWN);
    }

    @Test
    void withoutALicenceNobodyKnows() {
        assertThat(EntraEnforcement.of(new Policies(List.of(), null, "NO_P1"), PRIYA, false)
                        .answer())
                .isEqualTo(Answer.unknown("NO_P1"));
    }
}
