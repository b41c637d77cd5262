package io.lastday.offboarding.step.entra.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.entra.privilege.AppRoles.AppRole;
import io.lastday.offboarding.step.entra.privilege.OAuthGrants.Consent;
import io.lastday.offboarding.step.entra.privilege.RoleSchedule.Kind;
import io.lastday.offboarding.step.remote.Removal.Judgement;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class PrivilegeJudgementTest {

    private static final String LEAVER = "leaver";
    private static final String GROUP = "a-group";
    private static final BooleanSupplier OTHERS = () -> true;
    private static final BooleanSupplier NOBODY = () -> false;
    private static final BooleanSupplier NOT_ASKED = () -> {
        throw new AssertionError("asked who else could administer the tenant");
    };

    @Test
    void aRoleOfTheAccountGoesAndOneOfAGroupGoesWithTheMembership() {
        assertThat(EntraRoles.judge(held("r1", LEAVER), LEAVER, Set.of(), NOT_ASKED))
                .isInstanceOf(Judgement.Remove.class);
        left(EntraRoles.judge(held("r1", GROUP), LEAVER, Set.of(), NOT_ASKED), Powers.THROUGH_GROUP);
        left(EntraRoles.judge(held("r1", LEAVER), LEAVER, Set.of("r1"), NOT_ASKED), Powers.KEPT);
    }

    @Test
    void theLastGlobalAdministratorKeepsTheRoleUntilThereIsAnother() {
        HeldRole global = held(HeldRole.GLOBAL_ADMINISTRATOR, LEAVER);

        assertThat(EntraRoles.judge(global, LEAVER, Set.of(), OTHERS)).isInstanceOf(Judgement.Remove.class);
        asked(EntraRoles.judge(global, LEAVER, Set.of(), NOBODY), Powers.LAST_GLOBAL_ADMINISTRATOR);
    }

    @Test
    void theOnlyOneWhoCouldBecomeGlobalAdministratorKeepsThatToo() {
        RoleSchedule global = scheduled(HeldRole.GLOBAL_ADMINISTRATOR, LEAVER, /* direct */ true);

        assertThat(EntraPim.judge(global, LEAVER, Set.of(), OTHERS)).isInstanceOf(Judgement.Remove.class);
        asked(EntraPim.judge(global, LEAVER, Set.of(), NOBODY), Powers.LAST_GLOBAL_ADMINISTRATOR);
    }

    @Test
    void whatIsScheduledForAGroupGoesWithTheMembership() {
        left(EntraPim.judge(scheduled("r1", GROUP, true), LEAVER, Set.of(), NOT_ASKED), Powers.THROUGH_GROUP);
        left(EntraPim.judge(scheduled("r1", LEAVER, false), LEAVER, Set.of(), NOT_ASKED), Powers.THROUGH_GROUP);
        left(EntraPim.judge(scheduled("r1", LEAVER, true), LEAVER, Set.of("r1"), NOT_ASKED), Powers.KEPT);
        left(EntraPimGroups.judge(joined(GROUP, true), LEAVER, Set.of()), Powers.THROUGH_GROUP);
        left(EntraPimGroups.judge(joined(LEAVER, true), LEAVER, Set.of("g1")), Powers.KEPT);
        assertThat(EntraPimGroups.judge(joined(LEAVER, true), LEAVER, Set.of())).isInstanceOf(Judgement.Remove.class);
    }

    @Test
    void anApplicationsRoleIsKeptOnlyTogetherWithItsApplication() {
        AppRole plain = new AppRole("a1", LEAVER, "ledger", "Ledger", "0000", /* direct */ true);

        assertThat(EntraAppRoles.judge(plain, Set.of("0000"))).isInstanceOf(Judgement.Remove.class);
        left(EntraAppRoles.judge(plain, Set.of("ledger", "0000")), Powers.KEPT);
        left(
                EntraAppRoles.judge(new AppRole("a1", GROUP, "ledger", "Ledger", "0000", false), Set.of()),
                Powers.THROUGH_GROUP);
    }

    @Test
    void aConsentForEverybodyIsOtherPeoplesToo() {
        assertThat(EntraOAuthGrants.judge(new Consent("c1", "app", "graph", "Mail.Read", true), Set.of()))
                .isInstanceOf(Judgement.Remove.class);
        left(
                EntraOAuthGrants.judge(new Consent("c1", "app", "graph", "Mail.Read", false), Set.of()),
                EntraOAuthGrants.FOR_EVERYBODY);
    }

    private static HeldRole held(String role, String principal) {
        return new HeldRole("assignment", principal, role, "A role", HeldRole.TENANT);
    }

    private static RoleSchedule scheduled(String role, String principal, boolean direct) {
        return new RoleSchedule("schedule", principal, role, "A role", HeldRole.TENANT, Kind.ELIGIBLE, direct);
    }

    private static GroupSchedule joined(String principal, boolean direct) {
        return new GroupSchedule("schedule", principal, "g1", "A group", false, true, direct);
    }

    private static void left(Judgement judgement, ReasonCode reason) {
        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Leave.class,
                        leave -> assertThat(leave.reason()).isEqualTo(reason));
    }

    private static void asked(Judgement judgement, ReasonCode reason) {
        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Ask.class, ask -> assertThat(ask.reason()).isEqualTo(reason));
    }
}
