package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.entra.directory.DirectoryWorld.group;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.EarlierSteps.Earlier;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.graph.Graph;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TeamsAndDevicesTest {

    private static final String SELF = "{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"" + USER + "\"}";
    private static final String OTHER = "{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"o\"}";

    private final DirectoryWorld tenant = DirectoryWorld.create();

    @RegisterExtension
    final WireMockExtension wire = tenant.extension();

    @Test
    void a_team_is_not_left_by_its_last_owner() {
        tenant.shows(ENTRA_USER + "/joinedTeams", "{\"id\":\"t\",\"displayName\":\"Team\"}")
                .shows(ENTRA_USER + "/memberOf")
                .shows(ENTRA_USER + "/ownedObjects", group("t", ""))
                .shows("/v1.0/groups/t/owners", SELF);

        assertThat(teams())
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(DirectoryReasons.LAST_OWNER));
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void a_team_that_a_rule_fills_stays() {
        tenant.shows(ENTRA_USER + "/joinedTeams", "{\"id\":\"t\",\"displayName\":\"Team\"}")
                .shows(ENTRA_USER + "/memberOf", group("t", "\"groupTypes\":[\"Unified\",\"DynamicMembership\"]"))
                .shows(ENTRA_USER + "/ownedObjects");

        assertThat(teams())
                .isInstanceOfSatisfying(
                        Outcome.AlreadyDone.class,
                        done -> assertThat(done.evidence()).containsEntry("stays.DYNAMIC_GROUP", "Team (t)"));
    }

    @Test
    void a_filter_that_is_not_heeded_costs_nobody_else_their_place() {
        tenant.shows(ENTRA_USER + "/joinedTeams", "{\"id\":\"t\"}")
                .shows(ENTRA_USER + "/memberOf")
                .shows(ENTRA_USER + "/ownedObjects")
                .shows(
                        "/v1.0/teams/t/members",
                        "{\"@odata.type\":\"#microsoft.graph.aadUserConversationMember\",\"id\":\"m\",\"userId\":\"o\"}")
                .accepts("DELETE", "/v1.0/teams/t/members/m");

        assertThat(teams())
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(Reasons.REMOTE_REFUSED));
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void devices_that_no_application_may_disable_are_for_a_person() {
        tenant.shows(
                        ENTRA_USER + "/registeredDevices",
                        device("phone", "\"operatingSystem\":\"iPhone\""),
                        device("shared", "\"operatingSystem\":\"Windows\""),
                        device("synced", "\"operatingSystem\":\"Windows\",\"onPremisesSyncEnabled\":true"))
                .shows(ENTRA_USER + "/ownedDevices", device("phone", "\"operatingSystem\":\"iPhone\""))
                .shows("/v1.0/devices/shared/registeredUsers", SELF, OTHER)
                .shows("/v1.0/devices/.+/registeredUsers", SELF);

        assertThat(devices(CaseBrief.NONE))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.detail())
                                .contains("phone (phone) (iPhone: no application may disable it")
                                .contains("others use it too", "Active Directory"));
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void a_phone_that_intune_manages_is_left_to_intune_where_the_playbook_asks_it() {
        tenant.shows(
                        ENTRA_USER + "/registeredDevices",
                        device("phone", "\"operatingSystem\":\"Android\",\"isManaged\":true"))
                .shows(ENTRA_USER + "/ownedDevices")
                .shows("/v1.0/devices/.+/registeredUsers", SELF);
        CaseBrief intuneFollows = CaseBrief.NONE.withEarlier(step ->
                "intune.retire".equals(step.value()) ? Optional.of(new Earlier(false, null, null)) : Optional.empty());

        assertThat(devices(intuneFollows)).isInstanceOf(Outcome.AlreadyDone.class);
        assertThat(devices(CaseBrief.NONE)).isInstanceOf(Outcome.NeedsHuman.class);
    }

    private StepResult teams() {
        Graph graph = tenant.graph(wire);
        return new TeamsMemberships(
                        new Teams(graph, new Groups(graph)),
                        new BlockedFirst(new EntraAccounts(graph)),
                        DirectoryWorld.removals())
                .run(RemoteWire.context(null));
    }

    private StepResult devices(CaseBrief brief) {
        return new EntraDevices(new OwnDevices(tenant.graph(wire)), DirectoryWorld.removals())
                .run(RemoteWire.context(null).with(brief));
    }

    private static String device(String id, String more) {
        return "{\"@odata.type\":\"#microsoft.graph.device\",\"id\":\"%s\",\"displayName\":\"%s\",\"accountEnabled\":true,%s}"
                .formatted(id, id, more);
    }
}
