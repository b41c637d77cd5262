package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.link;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members and owners of groups: what Microsoft does not let a caller take away, and what it does. */
class GroupWriteTest {
    private static final String PRIYA = Firm.entraId("priya.nair");
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private String group(String name) {
        return "/groups/"
                + tenant.get(OFFBOARDING, "/groups?$filter=displayName eq '" + name + "'")
                        .values("id")
                        .getFirst();
    }

    private Answer leave(String group, String member) {
        return tenant.delete(OFFBOARDING, group(group) + "/members/" + Firm.entraId(member) + "/$ref");
    }

    @Test
    void a_member_of_an_assigned_group_is_taken_out_once() {
        assertThat(leave("Key accounts", "priya.nair").status()).isEqualTo(204);
        assertThat(tenant.get(OFFBOARDING, group("Key accounts") + "/members").values("id"))
                .doesNotContain(PRIYA)
                .contains(Firm.entraId("sam.taylor"));

        var again = leave("Key accounts", "priya.nair");
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.errorCode()).isEqualTo("Request_ResourceNotFound");
    }

    @Test
    void the_members_own_list_hears_of_it_a_little_later() {
        leave("Key accounts", "priya.nair");
        var own = user("priya.nair") + "/memberOf";

        assertThat(tenant.get(OFFBOARDING, own).values("displayName")).contains("Key accounts");
        tenant.clock.forward(Duration.ofSeconds(3));
        assertThat(tenant.get(OFFBOARDING, own).values("displayName")).doesNotContain("Key accounts");
    }

    @ParameterizedTest
    @CsvSource({
        "All company, priya.nair, its rule decides",
        "AD Warehouse Floor, howard.pike, on-premises mastered",
        "Sales distribution, priya.nair, mail-enabled",
        "Security notices, adele.finch, mail-enabled"
    })
    void a_group_that_something_else_rules_is_refused(String group, String member, String why) {
        var answer = leave(group, member);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).contains(why);
        assertThat(tenant.get(OFFBOARDING, group(group) + "/members?$top=999").values("id"))
                .contains(Firm.entraId(member));
    }

    @Test
    void a_role_assignable_group_needs_the_right_to_manage_roles() {
        tenant.consent(OFFBOARDING, "Directory.Read.All", "GroupMember.ReadWrite.All");
        assertThat(leave("Helpdesk administrators", "ivan.okoro").status()).isEqualTo(403);

        tenant.consent(
                OFFBOARDING, "Directory.Read.All", "GroupMember.ReadWrite.All", "RoleManagement.ReadWrite.Directory");
        assertThat(leave("Helpdesk administrators", "ivan.okoro").status()).isEqualTo(204);
    }

    @Test
    void the_last_owner_stays_until_another_is_there() {
        var owners = group("Brand assets") + "/owners";
        var last = tenant.delete(OFFBOARDING, owners + "/" + Firm.entraId("owen.blythe") + "/$ref");

        assertThat(last.status()).isEqualTo(400);
        assertThat(last.errorMessage()).contains("at least one owner");
        assertThat(tenant.post(OFFBOARDING, owners + "/$ref", link(Firm.entraId("diana.harbour")))
                        .status())
                .isEqualTo(204);
        assertThat(tenant.delete(OFFBOARDING, owners + "/" + Firm.entraId("owen.blythe") + "/$ref")
                        .status())
                .isEqualTo(204);
        assertThat(tenant.get(OFFBOARDING, owners).values("id")).containsExactly(Firm.entraId("diana.harbour"));
    }

    @Test
    void who_is_there_already_is_not_added_again_and_nobody_unknown_is() {
        var members = group("Key accounts") + "/members/$ref";

        assertThat(tenant.post(OFFBOARDING, members, link(PRIYA)).errorMessage())
                .contains("references already exist");
        assertThat(tenant.post(OFFBOARDING, members, link("00000000-0000-0000-0000-000000000000"))
                        .status())
                .isEqualTo(404);
        assertThat(tenant.post(OFFBOARDING, members, "{\"@odata.id\":\"" + PRIYA + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void leaving_the_licence_group_takes_the_licence_and_the_mailbox() {
        var priya = user("priya.nair");
        assertThat(leave("Licence Business Premium", "priya.nair").status()).isEqualTo(204);

        assertThat(tenant.get(OFFBOARDING, priya + "?$select=assignedLicenses")
                        .json()
                        .path("assignedLicenses"))
                .as("the one given directly stays")
                .hasSize(1);
        assertThat(tenant.get(OFFBOARDING, priya + "/mailboxSettings").status()).isEqualTo(404);
        assertThat(tenant.post(OFFBOARDING, group("Licence Business Premium") + "/members/$ref", link(PRIYA))
                        .status())
                .isEqualTo(204);
        assertThat(tenant.get(OFFBOARDING, priya + "/mailboxSettings").status())
                .as("the mailbox comes back with the licence")
                .isEqualTo(200);
    }

    @Test
    void a_link_without_ref_is_the_account_itself() {
        var answer = tenant.delete(OFFBOARDING, group("Key accounts") + "/members/" + PRIYA);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(tenant.get(OFFBOARDING, user("priya.nair")).status()).isEqualTo(404);
        assertThat(tenant.get(OFFBOARDING, "/directory/deletedItems/" + PRIYA).status())
                .isEqualTo(200);
    }
}
