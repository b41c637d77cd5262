package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.entra.directory.DirectoryWorld.group;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.EarlierSteps.Earlier;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.entra.licence.MailboxLicences;
import io.lastday.offboarding.step.exchange.MailboxState;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.graph.Graph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EntraGroupsTest {

    private static final String LICENCES =
            "\"assignedLicenses\":[{\"skuId\":\"05e9a617-0261-4cee-bb44-138d3ef5d965\"}]";

    private final DirectoryWorld tenant = DirectoryWorld.create();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, Earlier> steps = new LinkedHashMap<>();
    private boolean enabled;
    private boolean held;
    private WriteMode mode = WriteMode.WRITE;
    private boolean leaves = true;

    @RegisterExtension
    final WireMockExtension wire = tenant.extension();

    @Test
    void what_others_rule_is_named_for_a_person_and_not_tried() {
        groups.put("plain", "");
        groups.put("synced", "\"onPremisesSyncEnabled\":true");
        groups.put("list", "\"mailEnabled\":true,\"groupTypes\":[]");

        assertThat(run()).isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
            assertThat(human.reason().value()).isEqualTo("SEVERAL");
            assertThat(human.detail())
                    .contains("Removed Group plain (plain)", "Group synced (synced) (it is synchronised", "Exchange");
        });
        assertThat(tenant.writes()).containsExactly(delete("plain"));
    }

    @Test
    void a_group_that_a_rule_fills_stays_and_holds_nothing_up() {
        groups.put("rule", "\"groupTypes\":[\"DynamicMembership\"]");

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.AlreadyDone.class,
                        done -> assertThat(done.evidence()).containsEntry("stays.DYNAMIC_GROUP", "Group rule (rule)"));
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void a_group_that_lends_licences_waits_for_the_mailbox() {
        groups.put("licences", LICENCES);
        steps.put("exchange.mailbox", new Earlier(true, OutcomeKind.NEEDS_HUMAN, "RUNBOOK"));

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(DirectoryReasons.WAITS_FOR_MAILBOX));
        assertThat(tenant.writes()).isEmpty();

        steps.put("exchange.mailbox", new Earlier(true, OutcomeKind.DONE, null));
        assertThat(run()).isInstanceOf(Outcome.Done.class);
        assertThat(groups).isEmpty();
    }

    @Test
    void a_group_that_lends_the_licence_of_a_held_mailbox_stays() {
        groups.put("licences", LICENCES);
        groups.put("plain", "");
        steps.put("exchange.mailbox", new Earlier(true, OutcomeKind.DONE, null));
        held = true;

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.evidence()).containsKey("stays.MAILBOX_NEEDS_LICENCE"));
        assertThat(groups).containsOnlyKeys("licences");
    }

    @Test
    void a_playbook_that_says_nothing_of_the_mailbox_leaves_its_licences_alone() {
        groups.put("licences", LICENCES);

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.AlreadyDone.class,
                        done -> assertThat(done.evidence()).containsKey("stays.WAITS_FOR_MAILBOX"));
        assertThat(groups).containsKey("licences");
    }

    /** Nobody was blocked, because nothing is written: what would have been done is still to be shown. */
    @Test
    void where_the_connection_only_observes_it_says_what_it_would_have_left() {
        groups.put("plain", "");
        enabled = true;
        mode = WriteMode.OBSERVE;

        assertThat(run()).isInstanceOfSatisfying(Outcome.Skipped.class, skipped -> {
            assertThat(skipped.reason()).isEqualTo(Reasons.OBSERVE_MODE);
            assertThat(skipped.detail()).contains("It would have taken account");
        });
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void nothing_is_left_while_the_account_can_still_sign_in() {
        groups.put("plain", "");
        enabled = true;

        assertThat(run())
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(DirectoryReasons.NOT_BLOCKED));
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void somebody_who_stays_keeps_what_the_new_role_has_too() {
        groups.put("old", "");
        groups.put("new", "");
        enabled = true;
        leaves = false;

        assertThat(run(Set.of("new"))).isInstanceOf(Outcome.Done.class);
        assertThat(groups).containsOnlyKeys("new");
    }

    @Test
    void a_group_that_can_hold_roles_needs_the_right_to_give_them_and_holds_up_no_other() {
        groups.put("roles", "\"isAssignableToRole\":true");
        groups.put("plain", "");

        assertThat(run()).isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
            assertThat(human.reason()).isEqualTo(Reasons.NEEDS_ROLE);
            assertThat(human.detail()).contains("RoleManagement.ReadWrite.Directory");
        });
        assertThat(groups).containsOnlyKeys("roles");
    }

    @Test
    void a_team_is_left_in_teams_where_the_playbook_does_that() {
        groups.put("team", "\"groupTypes\":[\"Unified\"],\"resourceProvisioningOptions\":[\"Team\"]");
        steps.put("teams.memberships", new Earlier(true, OutcomeKind.DONE, null));

        assertThat(run()).isInstanceOf(Outcome.AlreadyDone.class);

        steps.clear();
        assertThat(run()).isInstanceOf(Outcome.Done.class);
    }

    private StepResult run() {
        return run(Set.of());
    }

    private StepResult run(Set<String> keep) {
        if (leaves) {
            steps.put("entra.disable", new Earlier(true, OutcomeKind.DONE, null));
        }
        tenant.world().reads(ENTRA_USER, (asked, effect) -> Answer.ok("{\"accountEnabled\":" + enabled + "}"));
        tenant.world().reads(ENTRA_USER + "/mailboxSettings", (asked, on) -> Answer.ok("{\"userPurpose\":\"shared\"}"));
        tenant.world()
                .reads(
                        ENTRA_USER + "/memberOf",
                        (asked, effect) -> HeldRow.list(groups.entrySet().stream()
                                .map(one -> group(one.getKey(), one.getValue()))
                                .toList()));
        tenant.world().writes("DELETE", HeldRow.pattern("/v1.0/groups/(.+)/members/" + USER + "/$ref"), (asked, on) -> {
            if (asked.group(1).equals("roles")) {
                return Answer.error(403, "Authorization_RequestDenied");
            }
            groups.remove(asked.group(1));
            return Answer.empty();
        });
        Graph graph = tenant.graph(wire, mode);
        CaseBrief brief =
                CaseBrief.NONE.keeping(keep).withEarlier(step -> Optional.ofNullable(steps.get(step.value())));
        MailboxLicences mailbox = new MailboxLicences(graph, (firm, caseId) -> Optional.of(mailbox(held)));
        return new EntraGroups(
                        new Groups(graph),
                        new BlockedFirst(new EntraAccounts(graph)),
                        mailbox,
                        DirectoryWorld.removals())
                .run(RemoteWire.context(null).with(brief));
    }

    private static MailboxState mailbox(boolean held) {
        return new MailboxState(MailboxState.SHARED, false, true, 0, 0, true, held, 0, false, 1_000_000L);
    }

    private static String delete(String group) {
        return "DELETE /v1.0/groups/" + group + "/members/" + USER + "/$ref";
    }
}
