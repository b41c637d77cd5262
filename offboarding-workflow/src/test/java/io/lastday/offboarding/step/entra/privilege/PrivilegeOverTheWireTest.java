package io.lastday.offboarding.step.entra.privilege;

import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.lastday.offboarding.step.remote.RemoteWire.BOTH;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static io.lastday.offboarding.step.remote.RemoteWire.answers;
import static io.lastday.offboarding.step.remote.RemoteWire.context;
import static io.lastday.offboarding.step.remote.RemoteWire.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.SnapshotPart;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.privilege.ListedResidual.Left;
import io.lastday.offboarding.step.remote.RemoteWire;
import io.lastday.offboarding.step.remote.Removals;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class PrivilegeOverTheWireTest {

    private static final String DIRECTORY = "/v1.0/roleManagement/directory/";
    private static final String ASSIGNMENTS = DIRECTORY + "roleAssignments";
    private static final String NONE = "{\"value\":[]}";
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @RegisterExtension
    static final WireMockExtension WIRE = RemoteWire.extension();

    private RoleAssignments roles;
    private RoleSchedules schedules;

    @BeforeEach
    void connect() {
        var graph = RemoteWire.graph(WIRE);
        roles = new RoleAssignments(graph);
        schedules = new RoleSchedules(graph);
        WIRE.stubFor(get(urlPathEqualTo(ENTRA_USER + "/transitiveMemberOf")).willReturn(okJson(NONE)));
    }

    @Test
    void theLastGlobalAdministratorsRoleIsNotTouched() {
        answers(WIRE, ASSIGNMENTS, "{\"value\":[" + assignment("a1", HeldRole.GLOBAL_ADMINISTRATOR) + "]}");

        StepResult result = new EntraRoles(roles, nobody -> false, removals()).run(context(null));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        o -> assertThat(o.reason()).isEqualTo(Powers.LAST_GLOBAL_ADMINISTRATOR));
        WIRE.verify(0, deleteRequestedFor(urlPathMatching(ASSIGNMENTS + "/.*")));
    }

    @Test
    void aTenantWithoutPrivilegedIdentityManagementHasNothingScheduled() {
        WIRE.stubFor(get(urlPathMatching(DIRECTORY + "role.*Schedules"))
                .willReturn(error(400, "AadPremiumLicenseRequired")));

        assertThat(pim().run(context(null)))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class, o -> assertThat(o.reason()).isEqualTo(Powers.NOT_LICENSED));
    }

    @Test
    void anActivationOfLessThanFiveMinutesIsWaitedFor() {
        WIRE.stubFor(get(urlPathEqualTo(DIRECTORY + "roleEligibilitySchedules")).willReturn(okJson(NONE)));
        WIRE.stubFor(
                get(urlPathEqualTo(DIRECTORY + "roleAssignmentSchedules"))
                        .willReturn(
                                okJson(
                                        "{\"value\":[{\"id\":\"s1\",\"principalId\":\"" + USER
                                                + "\",\"roleDefinitionId\":\"r1\",\"memberType\":\"Direct\",\"assignmentType\":\"Activated\"}]}")));
        WIRE.stubFor(post(urlPathEqualTo(DIRECTORY + "roleAssignmentScheduleRequests"))
                .willReturn(error(400, "ActiveDurationTooShort")));

        assertThat(pim().run(context(null)))
                .isInstanceOfSatisfying(
                        StepResult.Waiting.class,
                        waiting -> assertThat(waiting.at()).isEqualTo(NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void whatWasGivenForGoodIsLeftToTheStepOnRoles() {
        WIRE.stubFor(get(urlPathEqualTo(DIRECTORY + "roleEligibilitySchedules")).willReturn(okJson(NONE)));
        WIRE.stubFor(
                get(urlPathEqualTo(DIRECTORY + "roleAssignmentSchedules"))
                        .willReturn(
                                okJson(
                                        "{\"value\":[{\"id\":\"s1\",\"principalId\":\"" + USER
                                                + "\",\"roleDefinitionId\":\"r1\",\"memberType\":\"Direct\",\"assignmentType\":\"Assigned\"}]}")));

        assertThat(pim().run(context(null))).isInstanceOf(Outcome.AlreadyDone.class);
    }

    @Test
    void aRoleThatWasTakenComesBackFromTheSnapshotAndOneThatIsThereIsNotGivenTwice() {
        WIRE.stubFor(get(urlPathEqualTo(ASSIGNMENTS))
                .willReturn(okJson("{\"value\":[" + assignment("a1", "r1") + "," + assignment("a2", "r2") + "]}")));
        Object taken = new ListedSnapshot("entra.roles", roles::of)
                .take(BOTH)
                .map(SnapshotPart.Taken::value)
                .orElseThrow();
        Snapshot snapshot =
                new Snapshot(NOW, List.of(), JsonMapper.shared().writeValueAsString(Map.of("entra.roles", taken)));
        answers(
                WIRE,
                ASSIGNMENTS,
                "{\"value\":[" + assignment("a1", "r1") + "]}",
                "{\"value\":[" + assignment("a1", "r1") + "]}",
                "{\"value\":[" + assignment("a1", "r1") + "," + assignment("a9", "r2") + "]}");
        WIRE.stubFor(post(urlPathEqualTo(ASSIGNMENTS))
                .willReturn(
                        created().withHeader("Content-Type", "application/json").withBody("{\"id\":\"a9\"}")));

        List<Restored> restored = new ListedRestore<>(
                        "entra.roles", HeldRole[].class, new RestoreKinds.Roles(roles), READ_BACK)
                .restore(snapshot, BOTH);

        assertThat(restored).hasSize(1);
        assertThat(restored.getFirst().outcome()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatMayNotBeReadIsUnknownAndNeverNothing() {
        WIRE.stubFor(get(urlPathEqualTo(ASSIGNMENTS)).willReturn(error(403, "Authorization_RequestDenied")));

        List<Residual> residuals = new ListedResidual(
                        "directory roles",
                        account -> roles.of(account).stream().map(role -> new Left(role.name(), "held")))
                .list(BOTH);

        assertThat(residuals)
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).startsWith("UNKNOWN"));
    }

    private EntraPim pim() {
        return new EntraPim(schedules, others -> true, new Refusals(CLOCK), removals());
    }

    private static Removals removals() {
        return new Removals(READ_BACK, CLOCK);
    }

    private static String assignment(String id, String role) {
        return "{\"id\":\"%s\",\"principalId\":\"%s\",\"roleDefinitionId\":\"%s\",\"directoryScopeId\":\"/\"}"
                .formatted(id, USER, role);
    }
}
