package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * As many more people as somebody asks for, to see what an audit of a large tenant costs: accounts, their rows in the registration
 * report, and their places in a nested group that a policy names. The seeded people and their traps stay as they are.
 */
public final class Crowd {
    /** Every so many-th is unregistered, a guest, disabled, or in the inner group. */
    private static final int UNREGISTERED = 5;

    private static final int GUEST = 40;
    private static final int DISABLED = 50;
    private static final int IN_GROUP = 10;
    private static final String OUTER = "Customer data readers";
    private static final String INNER = "Everybody of the crowd";

    private final Instant now;

    Crowd(Firm firm) {
        this.now = firm.now();
    }

    /** The Entra object id of the crowd's person of a number. */
    public static String entraId(int number) {
        return Ids.of("crowd:" + number);
    }

    /** The user name of the crowd's person of a number, in Entra before the at sign and in Keycloak. */
    public static String username(int number) {
        return String.format(Locale.ROOT, "crowd.%06d", number);
    }

    /** Whether the report calls the person registered. */
    public static boolean registered(int number) {
        return number % UNREGISTERED != 0;
    }

    void addTo(TenantFiles files, int people) {
        var users = files.list("users");
        var report = files.list("reports/authenticationMethods/userRegistrationDetails");
        var inner = Json.object();
        var members = inner.putArray("value");
        for (int number = 0; number < people; number++) {
            users.add(user(number));
            if (number % DISABLED != 0) {
                report.add(details(number));
            }
            if (number % IN_GROUP == 0) {
                members.add(Json.link("user", entraId(number)));
            }
        }
        var id = GroupFiles.idOf(INNER);
        files.list("groups")
                .add(Json.object().put("id", id).put("displayName", INNER).put("securityEnabled", true));
        files.documents().put("groups/" + id + "/members", inner);
        files.list("groups/" + GroupFiles.idOf(OUTER) + "/members").add(Json.link("group", id));
    }

    private ObjectNode user(int number) {
        boolean guest = number % GUEST == 1;
        var upn = username(number) + (guest ? "#EXT#@" : "@") + Firm.DOMAIN;
        var user = Json.object()
                .put("id", entraId(number))
                .put("displayName", "Crowd " + number)
                .put("userPrincipalName", upn)
                .put("mail", username(number) + "@" + Firm.DOMAIN)
                .put("accountEnabled", number % DISABLED != 0)
                .put("userType", guest ? "Guest" : "Member")
                .put("createdDateTime", "2024-02-01T09:00:00Z");
        user.set("proxyAddresses", Json.strings(List.of("SMTP:" + username(number) + "@" + Firm.DOMAIN)));
        user.putArray("identities")
                .addObject()
                .put("signInType", "userPrincipalName")
                .put("issuer", Firm.DOMAIN)
                .put("issuerAssignedId", upn);
        user.putObject("signInActivity").put("lastSignInDateTime", ago(Duration.ofHours(1 + number % 900)));
        return user;
    }

    private ObjectNode details(int number) {
        boolean registered = registered(number);
        var details = Json.object()
                .put("id", entraId(number))
                .put("userPrincipalName", username(number) + "@" + Firm.DOMAIN)
                .put("userType", number % GUEST == 1 ? "guest" : "member")
                .put("isAdmin", false)
                .put("isMfaRegistered", registered)
                .put("isMfaCapable", registered)
                .put("isPasswordlessCapable", false)
                .put("isSsprEnabled", true)
                .put("isSsprRegistered", registered)
                .put("isSsprCapable", registered)
                .put("lastUpdatedDateTime", ago(Duration.ofHours(5)));
        details.set(
                "methodsRegistered", registered ? Json.strings("microsoftAuthenticatorPush") : Json.strings(List.of()));
        return details;
    }

    private String ago(Duration time) {
        return now.minus(time).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
