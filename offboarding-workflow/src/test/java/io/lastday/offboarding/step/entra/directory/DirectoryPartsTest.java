package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.entra.directory.DirectoryWorld.group;
import static io.lastday.offboarding.step.remote.RemoteWire.BOTH;
import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static io.lastday.offboarding.step.remote.RemoteWire.READ_BACK;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.person.Restored;
import io.lastday.offboarding.person.Snapshot;
import io.lastday.offboarding.person.Snapshot.AccountFacts;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What the directory's parts remember, give back and find left. */
class DirectoryPartsTest {

    private final DirectoryWorld tenant = DirectoryWorld.create();
    private final Map<String, String> groups = new LinkedHashMap<>();

    @RegisterExtension
    final WireMockExtension wire = tenant.extension();

    @Test
    void what_was_left_is_given_back_and_what_a_rule_or_a_sync_decides_is_not() {
        groups.put("b", "");
        groups.put("rule", "\"groupTypes\":[\"DynamicMembership\"]");
        groups.put("deleted", "");
        groups.put("stayed", "");
        Snapshot before = remembered(new HeldSnapshot("entra.groups", groups()::of));
        groups.keySet().retainAll(List.of("stayed"));

        List<Restored> restored = DirectoryRestoreConfiguration.restoreOfGroups(groups(), READ_BACK)
                .restore(before, BOTH);

        assertThat(restored)
                .extracting(one -> one.what() + " " + one.outcome().getClass().getSimpleName())
                .containsExactly("group Group b Done", "group Group deleted Skipped", "group Group rule Skipped");
        assertThat(groups).containsKeys("b", "stayed").hasSize(2);
    }

    @Test
    void the_same_groups_in_another_order_are_the_same_text() {
        groups.put("b", "");
        groups.put("a", "");
        String first =
                remembered(new HeldSnapshot("entra.groups", groups()::of)).json();
        groups.remove("b");
        groups.put("b", "");

        assertThat(remembered(new HeldSnapshot("entra.groups", groups()::of)).json())
                .isEqualTo(first)
                .contains("\"id\":\"a\"");
    }

    @Test
    void a_snapshot_from_before_these_parts_gives_nothing_back() {
        assertThat(DirectoryRestoreConfiguration.restoreOfGroups(groups(), READ_BACK)
                        .restore(new Snapshot(NOW, List.of(), "{}"), BOTH))
                .isEmpty();
    }

    @Test
    void a_list_that_cannot_be_read_gives_nothing_back_and_says_so() {
        groups.put("b", "");
        Snapshot before = remembered(new HeldSnapshot("entra.groups", groups()::of));
        HeldRestore<GroupSeat> restore = new HeldRestore<>(
                "entra.groups",
                GroupSeat[].class,
                "group",
                user -> {
                    throw new RemoteFailure.Transient("503", null, null);
                },
                (seat, user) -> {
                    throw new AssertionError("given back without having looked");
                },
                seat -> Optional.empty(),
                READ_BACK);

        assertThat(restore.restore(before, BOTH))
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isInstanceOf(Outcome.FailedRetryable.class));
    }

    @Test
    void methods_and_passwords_cannot_be_given_back_and_the_person_is_told() {
        tenant.says(ENTRA_USER, "{\"lastPasswordChangeDateTime\":\"2026-11-21T17:00:01Z\"}")
                .shows(ENTRA_USER + "/authentication/methods");
        Graph graph = tenant.graph(wire);
        Snapshot before = new Snapshot(
                NOW,
                List.of(),
                "{\"entra.password\":{\"changedAt\":\"2026-01-02T03:04:05Z\"},"
                        + "\"entra.auth-methods\":[{\"id\":\"m\",\"kind\":\"PASSKEY\",\"name\":\"passkey\"}]}");

        assertThat(new PasswordParts(new Passwords(graph)).restore(before, BOTH))
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isInstanceOf(Outcome.Skipped.class));
        assertThat(DirectoryRestoreConfiguration.restoreOfMethods(new AuthMethods(graph), READ_BACK)
                        .restore(before, BOTH))
                .singleElement()
                .satisfies(one -> assertThat(one.outcome().detail()).contains("registers it anew"));
    }

    @Test
    void a_deleted_guest_comes_out_of_the_bin() {
        boolean[] there = {false};
        tenant.world().reads(ENTRA_USER, (asked, effect) -> there[0] ? Answer.ok("{}") : HeldRow.gone());
        tenant.says("/v1.0/directory/deletedItems/" + USER, "{\"deletedDateTime\":\"2026-11-21T17:00:01Z\"}");
        tenant.world().writes("POST", "/v1.0/directory/deletedItems/" + USER + "/restore", (asked, effect) -> {
            there[0] = true;
            return Answer.ok("{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"u\"}");
        });
        Graph graph = tenant.graph(wire);
        Snapshot before = new Snapshot(
                NOW, List.of(new AccountFacts(ConnectedSystem.ENTRA, USER, true, false, true, Map.of())), "{}");
        GuestRestore restore = new GuestRestore(new EntraAccounts(graph), new Guests(graph), READ_BACK);

        assertThat(restore.restore(before, BOTH))
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isInstanceOf(Outcome.Done.class));
        assertThat(restore.restore(before, BOTH)).isEmpty();
    }

    @Test
    void what_stays_is_listed_with_its_reason_and_what_may_not_be_read_as_unknown() {
        groups.put("plain", "");
        groups.put("synced", "\"onPremisesSyncEnabled\":true");
        groups.put("rule", "\"groupTypes\":[\"DynamicMembership\"]");
        HeldResiduals<GroupSeat> residuals =
                new HeldResiduals<>("group memberships", groups()::of, DirectoryResiduals::group);

        assertThat(residuals.list(BOTH))
                .extracting(Residual::what, Residual::reason)
                .containsExactly(
                        tuple("group Group plain", "membership was not taken away"),
                        tuple("group Group synced", "it is synchronised: membership ends in Active Directory"));

        HeldResiduals<TeamSeat> teams =
                new HeldResiduals<>("teams", new Teams(tenant.graph(wire), groups())::of, DirectoryResiduals::team);
        assertThat(teams.list(BOTH))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).startsWith("UNKNOWN"));
    }

    private Groups groups() {
        tenant.world()
                .reads(
                        ENTRA_USER + "/memberOf",
                        (asked, effect) -> HeldRow.list(groups.entrySet().stream()
                                .map(one -> group(one.getKey(), one.getValue()))
                                .toList()));
        tenant.world().writes("POST", HeldRow.pattern("/v1.0/groups/(.+)/members/$ref"), (asked, effect) -> {
            if (asked.group(1).equals("deleted")) {
                return HeldRow.gone();
            }
            groups.put(asked.group(1), "");
            return Answer.empty();
        });
        return new Groups(tenant.graph(wire));
    }

    private static Snapshot remembered(HeldSnapshot part) {
        String json = JsonMapper.shared()
                .writeValueAsString(
                        Map.of(part.name(), part.take(BOTH).orElseThrow().value()));
        return new Snapshot(NOW, List.of(), json);
    }
}
