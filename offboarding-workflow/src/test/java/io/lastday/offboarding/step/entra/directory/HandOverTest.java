package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.entra.directory.DirectoryWorld.group;
import static io.lastday.offboarding.step.entra.directory.HeldRow.SUCCESSOR;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.step.CaseBrief;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.platform.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Groups, teams and people that go to somebody else. */
class HandOverTest {

    private static final String TEAM = "\"groupTypes\":[\"Unified\"],\"resourceProvisioningOptions\":[\"Team\"]";
    private static final String MANAGER = "00000000-0000-4000-8000-00000000cafe";

    private final DirectoryWorld tenant = DirectoryWorld.create();
    private final List<String> owners = new ArrayList<>(List.of(USER));
    private final List<String> unable = new ArrayList<>();
    private final List<String> assigned = new ArrayList<>();
    private String kind = "";
    private boolean successorInTeam;

    @RegisterExtension
    final WireMockExtension wire = tenant.extension();

    @Test
    void a_group_without_another_owner_is_not_left_alone() {
        assertThat(owned(CaseBrief.NONE))
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).isEqualTo(DirectoryReasons.LAST_OWNER));
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void a_successor_or_an_owner_who_cannot_sign_in_is_nobody() {
        unable.addAll(List.of(SUCCESSOR, "somebody"));
        owners.add("somebody");

        assertThat(owned(HeldRow.brief())).isInstanceOf(Outcome.NeedsHuman.class);
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void another_owner_who_can_sign_in_is_enough() {
        owners.add("somebody");

        assertThat(owned(CaseBrief.NONE)).isInstanceOf(Outcome.Done.class);
        assertThat(owners).containsExactly("somebody");
    }

    @Test
    void a_team_gets_its_new_owner_in_teams_before_the_leaver_goes() {
        kind = TEAM;

        assertThat(owned(HeldRow.brief())).isInstanceOf(Outcome.Done.class);
        assertThat(tenant.writes())
                .containsExactly("POST /v1.0/teams/g/members", "DELETE /v1.0/groups/g/owners/" + USER + "/$ref");
    }

    @Test
    void a_successor_who_is_in_the_team_is_made_owner_and_not_added_twice() {
        kind = TEAM;
        successorInTeam = true;

        assertThat(owned(HeldRow.brief())).isInstanceOf(Outcome.Done.class);
        assertThat(tenant.writes())
                .containsExactly("PATCH /v1.0/teams/g/members/m", "DELETE /v1.0/groups/g/owners/" + USER + "/$ref");
    }

    @Test
    void nobody_becomes_their_own_manager() {
        tenant.shows(ENTRA_USER + "/directReports", user(SUCCESSOR, ""), user("r", ""));

        reports(HeldRow.brief().withManager(person(MANAGER)));

        assertThat(assigned).containsExactly(SUCCESSOR + " to " + MANAGER, "r to " + SUCCESSOR);
    }

    @Test
    void without_anybody_to_lead_them_or_ruled_on_premises_reports_are_for_a_person() {
        tenant.shows(ENTRA_USER + "/directReports", user("r", ""), user("s", ",\"onPremisesSyncEnabled\":true"));

        assertThat(reports(CaseBrief.NONE)).isInstanceOfSatisfying(Outcome.NeedsHuman.class, human -> {
            assertThat(human.reason().value()).isEqualTo("SEVERAL");
            assertThat(human.detail()).contains("r (r)", "Active Directory");
        });
        assertThat(tenant.writes()).isEmpty();
    }

    private StepResult owned(CaseBrief brief) {
        accounts();
        tenant.world()
                .reads(
                        ENTRA_USER + "/ownedObjects",
                        (asked, effect) -> HeldRow.list(owners.contains(USER) ? List.of(group("g", kind)) : List.of()));
        tenant.world()
                .reads(
                        "/v1.0/groups/g/owners",
                        (asked, effect) -> HeldRow.list(owners.stream()
                                .map(id -> user(id, ",\"accountEnabled\":" + !unable.contains(id)))
                                .toList()));
        tenant.world()
                .reads(
                        "/v1.0/teams/g/members",
                        (asked, effect) -> HeldRow.list(
                                successorInTeam
                                        ? List.of(
                                                "{\"@odata.type\":\"#microsoft.graph.aadUserConversationMember\",\"id\":\"m\",\"userId\":\""
                                                        + SUCCESSOR + "\"}")
                                        : List.of()));
        tenant.world().writes("POST", "/v1.0/teams/g/members", (asked, effect) -> owner(asked.body()));
        tenant.world().writes("PATCH", "/v1.0/teams/g/members/m", (asked, effect) -> owner(asked.body()));
        tenant.world().writes("DELETE", HeldRow.pattern("/v1.0/groups/g/owners/(.+)/$ref"), (asked, effect) -> {
            owners.remove(asked.group(1));
            return Answer.empty();
        });
        Graph graph = tenant.graph(wire);
        Groups groups = new Groups(graph);
        return new EntraOwnedGroups(
                        groups,
                        new Teams(graph, groups),
                        new Successors(new EntraAccounts(graph)),
                        RemoteWire.READ_BACK,
                        DirectoryWorld.removals())
                .run(RemoteWire.context(null).with(brief));
    }

    /** Who is new is bound by address; of a member only the role changes. */
    private Answer owner(String body) {
        boolean bound = body.contains("\"user@odata.bind\":\"" + wire.baseUrl() + "/v1.0/users('" + SUCCESSOR + "')\"");
        if (!body.contains("\"roles\":[\"owner\"]") || bound == successorInTeam) {
            return Answer.error(400, "BadRequest");
        }
        owners.add(SUCCESSOR);
        return Answer.ok("{\"id\":\"m\"}");
    }

    private StepResult reports(CaseBrief brief) {
        accounts();
        tenant.world().writes("PUT", HeldRow.pattern("/v1.0/users/(.+)/manager/$ref"), (asked, effect) -> {
            String body = asked.body();
            assigned.add(asked.group(1) + " to " + body.substring(body.lastIndexOf('/') + 1, body.lastIndexOf('"')));
            return Answer.empty();
        });
        Graph graph = tenant.graph(wire);
        return new EntraReports(new Reports(graph), new Successors(new EntraAccounts(graph)), DirectoryWorld.removals())
                .run(RemoteWire.context(null).with(brief));
    }

    private void accounts() {
        tenant.world()
                .reads(
                        "/v1.0/users/([^/]+)",
                        (asked, effect) -> Answer.ok("{\"accountEnabled\":" + !unable.contains(asked.group(1)) + "}"));
    }

    private static LeaverAccounts person(String id) {
        return new LeaverAccounts(
                new PersonId.Entra(id), "Somebody", List.of(new Account(ConnectedSystem.ENTRA, id, "somebody")));
    }

    private static String user(String id, String more) {
        return "{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"%s\"%s}".formatted(id, more);
    }
}
