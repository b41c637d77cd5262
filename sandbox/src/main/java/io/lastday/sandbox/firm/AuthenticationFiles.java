package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people registered, and the report about it, which is hours late and silent about disabled accounts. Two planted
 * differences: one person enrolled after the report was made, one is not in it at all.
 */
final class AuthenticationFiles {
    /** Enrolled this morning; the report still says no. */
    static final String FRESHLY_ENROLLED = "owen.blythe";
    /** Enabled, and missing from the report. */
    static final String NOT_REPORTED = "sam.taylor2";

    private static final Map<String, List<MethodKind>> FIXED = Map.of(
            "priya.nair",
            List.of(MethodKind.AUTHENTICATOR, MethodKind.PHONE),
            "gail.ashworth",
            List.of(MethodKind.FIDO2, MethodKind.AUTHENTICATOR),
            "breakglass",
            List.of(MethodKind.FIDO2),
            "felix.moreau",
            List.of(),
            "ella.brandt",
            List.of(MethodKind.EMAIL),
            "svc-backup",
            List.of(),
            "svc-scanner",
            List.of(),
            FRESHLY_ENROLLED,
            List.of(MethodKind.AUTHENTICATOR),
            "marek.dolan",
            List.of(MethodKind.AUTHENTICATOR, MethodKind.PHONE, MethodKind.FIDO2),
            "diana.harbour",
            List.of(MethodKind.AUTHENTICATOR, MethodKind.HELLO));
    private static final List<List<MethodKind>> USUAL = List.of(
            List.of(MethodKind.AUTHENTICATOR),
            List.of(MethodKind.AUTHENTICATOR, MethodKind.PHONE),
            List.of(MethodKind.AUTHENTICATOR, MethodKind.HELLO),
            List.of(MethodKind.PHONE),
            List.of(MethodKind.OATH),
            List.of(MethodKind.FIDO2, MethodKind.AUTHENTICATOR));
    private static final int WITHOUT = 22;

    private final Firm firm;
    private final Chance chance;
    private final Set<String> admins;

    AuthenticationFiles(Firm firm) {
        this.firm = firm;
        this.chance = new Chance(firm.seed(), "authentication");
        this.admins = Resource.rows("role-holders.txt").stream().map(r -> r[1]).collect(Collectors.toUnmodifiableSet());
    }

    void addTo(TenantFiles files) {
        var report = new ArrayList<ObjectNode>();
        for (var person : firm.people()) {
            var kinds = kinds(person);
            files.documents()
                    .put("users/" + person.id() + "/authentication/methods", Json.collection(methods(person, kinds)));
            if (person.enabled() && !person.localPart().equals(NOT_REPORTED)) {
                boolean late = person.localPart().equals(FRESHLY_ENROLLED);
                report.add(details(person, late ? List.of() : kinds));
            }
        }
        files.documents().put("reports/authenticationMethods/userRegistrationDetails", Json.collection(report));
    }

    private List<MethodKind> kinds(Person person) {
        var usual = chance.one(USUAL);
        boolean without = chance.percent(WITHOUT);
        boolean onlyEmail = chance.percent(30);
        var fixed = FIXED.get(person.localPart());
        if (fixed != null) {
            return fixed;
        }
        if (!person.isStaff()) {
            return person.kind() == Person.Kind.GUEST && !without ? List.of(MethodKind.PHONE) : List.of();
        }
        return without ? (onlyEmail ? List.of(MethodKind.EMAIL) : List.of()) : usual;
    }

    private List<ObjectNode> methods(Person person, List<MethodKind> kinds) {
        var methods = new ArrayList<ObjectNode>();
        methods.add(Json.link("passwordAuthenticationMethod", "28c10230-6103-485e-b985-444c60001490")
                .put("createdDateTime", ago(Duration.ofDays(90)))
                .putNull("password"));
        kinds.forEach(k -> methods.add(method(person, k)));
        return methods;
    }

    private ObjectNode method(Person person, MethodKind kind) {
        var method = Json.link(kind.type(), Ids.of(kind.type() + ":" + person.upn()));
        var created = ago(person.localPart().equals(FRESHLY_ENROLLED) ? Duration.ofHours(2) : Duration.ofDays(60));
        return switch (kind) {
            case AUTHENTICATOR ->
                method.put("displayName", "Phone")
                        .put("deviceTag", "SoftwareTokenActivated")
                        .put("phoneAppVersion", "6.8.30")
                        .put("createdDateTime", created);
            case PHONE ->
                method.put("phoneType", "mobile")
                        .put("phoneNumber", "+44 7700900" + chance.between(100, 999))
                        .put("smsSignInState", "notSupported")
                        .put("createdDateTime", created);
            case OATH -> method.putNull("secretKey").put("createdDateTime", created);
            case FIDO2 ->
                method.put("displayName", "Security key")
                        .put("model", "Security key NFC")
                        .put("passkeyType", "deviceBound")
                        .put("attestationLevel", "attested")
                        .put("createdDateTime", created);
            case HELLO ->
                method.put("displayName", "Laptop").put("keyStrength", "normal").put("createdDateTime", created);
            case EMAIL ->
                method.put("emailAddress", person.localPart() + "@mail.example").put("createdDateTime", created);
        };
    }

    private ObjectNode details(Person person, List<MethodKind> kinds) {
        boolean mfa = kinds.stream().anyMatch(MethodKind::secondFactor);
        var details = Json.object()
                .put("id", person.id())
                .put("userPrincipalName", person.upn())
                .put("userDisplayName", person.displayName())
                .put("userType", person.kind() == Person.Kind.GUEST ? "guest" : "member")
                .put("isAdmin", admins.contains(person.localPart()))
                .put("isMfaRegistered", mfa)
                .put("isMfaCapable", mfa)
                .put("isPasswordlessCapable", kinds.stream().anyMatch(MethodKind::passwordless))
                .put("isSsprEnabled", person.isStaff())
                .put("isSsprRegistered", person.isStaff() && !kinds.isEmpty())
                .put("isSsprCapable", person.isStaff() && !kinds.isEmpty())
                .put("isSystemPreferredAuthenticationMethodEnabled", true)
                .put("userPreferredMethodForSecondaryAuthentication", mfa ? "push" : "none")
                .put("lastUpdatedDateTime", ago(Duration.ofHours(5)));
        details.set(
                "methodsRegistered",
                Json.strings(kinds.stream().map(MethodKind::reported).toList()));
        details.set("systemPreferredAuthenticationMethods", Json.strings());
        return details;
    }

    private String ago(Duration duration) {
        return firm.now().minus(duration).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
