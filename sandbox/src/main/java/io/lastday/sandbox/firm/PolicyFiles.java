package io.lastday.sandbox.firm;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Conditional Access with its usual traps, security defaults, and the policy of authentication methods. */
final class PolicyFiles {
    private static final String ROOT = "identity/conditionalAccess/";
    private static final String AZURE_MANAGEMENT = "797f4846-ba00-4fd7-ba43-dac1f8f63013";
    private static final String PHISHING_RESISTANT = "00000000-0000-0000-0000-000000000004";
    private final List<ObjectNode> policies = new ArrayList<>();

    PolicyFiles(Firm firm) {
        // the policies are the same whatever the clock says
    }

    void addTo(TenantFiles files) {
        addConditionalAccess();
        files.documents().put(ROOT + "policies", Json.collection(policies));
        files.documents().put(ROOT + "namedLocations", Json.collection(List.of(location())));
        files.documents()
                .put(
                        "policies/identitySecurityDefaultsEnforcementPolicy",
                        Json.object()
                                .put("id", "00000000-0000-0000-0000-000000000005")
                                .put("displayName", "Security Defaults")
                                .put("description", "Security defaults")
                                .put("isEnabled", false));
        files.documents().put("policies/authenticationMethodsPolicy", methodsPolicy());
        files.documents().put("policies/authenticationStrengthPolicies", Json.collection(List.of(strength())));
    }

    private void addConditionalAccess() {
        var admins = policy("CA001 Administrators use MFA", "enabled", "mfa");
        users(admins)
                .set(
                        "includeRoles",
                        Json.strings(Resource.rows("roles.txt").stream()
                                .map(r -> r[0])
                                .toList()));
        users(admins).set("excludeUsers", Json.strings(Firm.entraId("breakglass")));

        var all = policy("CA002 Everybody uses MFA or a compliant device", "enabled", "mfa", "compliantDevice");
        users(all).set("includeUsers", Json.strings("All"));
        users(all).set("excludeUsers", Json.strings(Firm.entraId("breakglass")));
        users(all).set("excludeGroups", Json.strings(GroupFiles.idOf("MFA exclusions")));

        var finance = policy("CA003 Finance uses MFA", "enabled", "mfa");
        users(finance).set("includeGroups", Json.strings(GroupFiles.idOf("Finance")));
        users(finance).set("excludeUsers", Json.strings(Firm.entraId("peter.lang")));

        var trial = policy("CA004 Everybody uses MFA (trial)", "enabledForReportingButNotEnforced", "mfa");
        users(trial).set("includeUsers", Json.strings("All"));

        var legacy = policy("CA005 No legacy authentication", "enabled", "block");
        users(legacy).set("includeUsers", Json.strings("All"));
        conditions(legacy).set("clientAppTypes", Json.strings("exchangeActiveSync", "other"));

        var guests = policy("CA006 Guests use MFA", "disabled", "mfa");
        users(guests).set("includeUsers", Json.strings("GuestsOrExternalUsers"));

        var azure = policy("CA007 MFA for Azure management", "enabled", "mfa");
        users(azure).set("includeUsers", Json.strings("All"));
        conditions(azure).withObject("applications").set("includeApplications", Json.strings(AZURE_MANAGEMENT));

        var customers = policy("CA008 Customer data needs MFA", "enabled", "mfa");
        users(customers).set("includeGroups", Json.strings(GroupFiles.idOf("Customer data readers")));

        var strong = policy("CA009 IT uses phishing-resistant MFA", "enabled");
        users(strong).set("includeGroups", Json.strings(GroupFiles.idOf("IT")));
        strong.withObject("grantControls").set("authenticationStrength", strength());
    }

    private ObjectNode policy(String name, String state, String... controls) {
        var policy = plain(name, state, controls);
        policies.add(policy);
        return policy;
    }

    /** A policy for nobody yet, and for every sign-in of whomever it will name. */
    static ObjectNode plain(String name, String state, String... controls) {
        var policy = Json.object()
                .put("id", Ids.of("policy:" + name))
                .put("displayName", name)
                .put("state", state)
                .put("createdDateTime", "2025-03-10T10:00:00Z")
                .put("modifiedDateTime", "2026-02-02T10:00:00Z")
                .putNull("templateId")
                .putNull("sessionControls");
        var conditions = policy.putObject("conditions");
        conditions.set("clientAppTypes", Json.strings("all"));
        var applications = conditions.putObject("applications");
        applications.set("includeApplications", Json.strings("All"));
        applications.putArray("excludeApplications");
        applications.putArray("includeUserActions");
        conditions.putNull("platforms").putNull("locations").putNull("devices");
        conditions.putArray("userRiskLevels");
        conditions.putArray("signInRiskLevels");
        var users = conditions.putObject("users");
        for (var list : List.of(
                "includeUsers", "excludeUsers", "includeGroups", "excludeGroups", "includeRoles", "excludeRoles")) {
            users.putArray(list);
        }
        var grant = policy.putObject("grantControls").put("operator", "OR");
        grant.set("builtInControls", Json.strings(controls));
        grant.putArray("customAuthenticationFactors");
        grant.putArray("termsOfUse");
        grant.putNull("authenticationStrength");
        return policy;
    }

    private static ObjectNode conditions(ObjectNode policy) {
        return policy.withObject("conditions");
    }

    private static ObjectNode users(ObjectNode policy) {
        return conditions(policy).withObject("users");
    }

    private static ObjectNode strength() {
        var strength = Json.object()
                .put("id", PHISHING_RESISTANT)
                .put("displayName", "Phishing-resistant MFA")
                .put("policyType", "builtIn")
                .put("requirementsSatisfied", "mfa");
        strength.set(
                "allowedCombinations", Json.strings("windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor"));
        return strength;
    }

    private static ObjectNode location() {
        var location = Json.link("ipNamedLocation", Ids.of("location:Leeds office"))
                .put("displayName", "Leeds office")
                .put("isTrusted", true)
                .put("createdDateTime", "2024-01-08T10:00:00Z");
        location.putArray("ipRanges")
                .addObject()
                .put("@odata.type", "#microsoft.graph.iPv4CidrRange")
                .put("cidrAddress", "192.0.2.0/24");
        return location;
    }

    private static ObjectNode methodsPolicy() {
        var policy = Json.object()
                .put("id", "authenticationMethodsPolicy")
                .put("displayName", "Authentication Methods Policy")
                .put("policyVersion", "1.5")
                .put("policyMigrationState", "migrationComplete");
        var configurations = policy.putArray("authenticationMethodConfigurations");
        configurations.add(configuration("fido2", "Fido2", "enabled"));
        configurations.add(configuration("microsoftAuthenticator", "MicrosoftAuthenticator", "enabled"));
        configurations.add(configuration("sms", "Sms", "enabled"));
        configurations.add(configuration("temporaryAccessPass", "TemporaryAccessPass", "disabled"));
        configurations.add(configuration("softwareOath", "SoftwareOath", "enabled"));
        configurations.add(configuration("email", "Email", "enabled"));
        return policy;
    }

    private static ObjectNode configuration(String type, String id, String state) {
        var configuration =
                Json.link(type + "AuthenticationMethodConfiguration", id).put("state", state);
        configuration.putArray("excludeTargets");
        return configuration;
    }
}
