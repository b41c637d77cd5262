package io.lastday.platform.graph;

import io.lastday.platform.connection.Deeds;
import io.lastday.platform.failure.RemoteFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Graph's writing calls do, for a person who reads what was refused in observe mode. */
public final class GraphDeeds {

    private static final String ROLES = "POST /roleManagement/directory/";
    private static final String PIM_GROUPS = "POST /identityGovernance/privilegedAccess/group/";
    private static final String MANAGED = "POST /deviceManagement/managedDevices/{}/";

    private static final Deeds ACCOUNTS = Deeds.table()
            .row("PATCH /users/{}", "User.EnableDisableAccount.All", "changed whether account $1 may sign in")
            .row("PATCH /users/{}", "User-PasswordProfile.ReadWrite.All", "replaced the password of account $1")
            .row("PATCH /users/{}", "changed account $1")
            .row("DELETE /users/{}", "deleted account $1")
            .row("POST /users/{}/revokeSignInSessions", "ended every session of account $1")
            .row("DELETE /users/{}/authentication/*Methods/{}", "removed a $2 sign-in method from account $1")
            .row("PUT /users/{}/manager/$ref", "given account $1 another manager")
            .row("POST /users/{}/assignLicense", "changed the licences of account $1")
            .row("DELETE /users/{}/appRoleAssignments/{}", "taken application role $2 from account $1")
            .row("DELETE /oauth2PermissionGrants/{}", "withdrawn consent $1")
            .row("PATCH /users/{}/mailboxSettings", "changed the mailbox settings of account $1")
            .row("DELETE /users/{}/mailFolders/{}/messageRules/{}", "removed inbox rule $3 of account $1")
            .row("PATCH /users/{}/mailFolders/{}/messageRules/{}", "changed inbox rule $3 of account $1")
            .row("DELETE /users/{}/calendar/calendarPermissions/{}", "taken back a share of the calendar of account $1")
            .row(
                    "DELETE /users/{}/calendars/{}/calendarPermissions/{}",
                    "taken back a share of a calendar of account $1")
            .row("POST /users/{}/events/{}/cancel", "cancelled a meeting that account $1 organises")
            .row("PATCH /users/{}/events/{}", "ended a series of meetings that account $1 organises")
            .row("POST /users/{}/calendars/{}/calendarPermissions", "shared a calendar of account $1 again")
            .row("POST /users/{}/appRoleAssignments", "given account $1 an application role")
            .row("POST /directory/deletedItems/{}/restore", "taken account $1 out of the deleted users")
            .row("POST /drives/{}/items/{}/invite", "shared files of drive $1")
            .end();

    private static final Deeds THINGS = Deeds.table()
            .row("DELETE /groups/{}/members/{}/$ref", "taken account $2 out of group $1")
            .row("POST /groups/{}/members/$ref", "put an account into group $1")
            .row("DELETE /groups/{}/owners/{}/$ref", "taken account $2 off the owners of group $1")
            .row("POST /groups/{}/owners/$ref", "given group $1 another owner")
            .row("DELETE /teams/{}/members/{}", "taken a member out of team $1")
            .row("POST /teams/{}/members", "added a member to team $1")
            .row("PATCH /teams/{}/members/{}", "changed the role of a member of team $1")
            .row("POST /directory/administrativeUnits/{}/members/$ref", "put an account into unit $1")
            .row("DELETE /directory/administrativeUnits/{}/members/{}/$ref", "taken account $2 out of unit $1")
            .row("DELETE /directory/administrativeUnits/{}/scopedRoleMembers/{}", "taken a role over unit $1 away")
            .row("PATCH /devices/{}", "disabled device $1")
            .row(MANAGED + "retire", "removed the firm's data from device $1")
            .row(MANAGED + "wipe", "wiped device $1")
            .row("DELETE /roleManagement/directory/roleAssignments/{}", "taken directory role assignment $1 away")
            .row(ROLES + "roleAssignments", "given a directory role")
            .row(ROLES + "roleEligibilityScheduleRequests", "taken a directory role away that could be activated")
            .row(ROLES + "roleAssignmentScheduleRequests", "taken an active directory role away")
            .row(PIM_GROUPS + "eligibilityScheduleRequests", "taken a group away that could be activated")
            .row(PIM_GROUPS + "assignmentScheduleRequests", "taken an activated group away")
            .row("POST /identityGovernance/entitlementManagement/assignmentRequests", "taken an access package away")
            .row("POST /applications/{}/owners/$ref", "given application $1 another owner")
            .row("DELETE /applications/{}/owners/{}/$ref", "taken account $2 off the owners of application $1")
            .row("POST /servicePrincipals/{}/owners/$ref", "given service principal $1 another owner")
            .row(
                    "DELETE /servicePrincipals/{}/owners/{}/$ref",
                    "taken account $2 off the owners of service principal $1")
            .end();

    private GraphDeeds() {}

    /** The words for a call below the version; empty where only general ones would be said. */
    public static Optional<String> known(String method, String path, String permission) {
        return ACCOUNTS.of(method, path, permission).or(() -> THINGS.of(method, path, permission));
    }

    /** A write that was not sent. */
    static RemoteFailure.Refused refused(String method, String path) {
        return refused(method, path, /* permission */ null);
    }

    /** The same, said more exactly now that the permission is known. */
    static RemoteFailure.Refused refused(RemoteFailure.Refused observed, String permission) {
        return refused(observed.method(), observed.path(), permission);
    }

    private static RemoteFailure.Refused refused(String method, String path, @Nullable String permission) {
        String below = path.replaceFirst("^/(v1\\.0|beta)", "");
        String deed =
                ACCOUNTS.of(method, below, permission).orElseGet(() -> THINGS.orGeneral(method, below, permission));
        return new RemoteFailure.Refused(method, path, deed);
    }
}
