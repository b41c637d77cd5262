package io.lastday.identity.explain;

import io.lastday.identity.explain.Verdict.Question;
import java.util.Map;
import java.util.Objects;

/** What an administrator does about a machine reason where no policy in particular is in the way. */
final class ReasonRemedies {

    private static final String LICENCE =
            "Entra ID P1 is missing, so Entra gives neither the registration report nor Conditional Access. Licence it, or turn"
                    + " security defaults on.";
    private static final String EVERYBODY = Remedies.CA
            + "cover this person with one policy for all resources, clients and places whose only grant is a second"
            + " factor.";
    private static final Map<String, String> BY_REASON = Map.ofEntries(
            Map.entry("NO_P1", LICENCE),
            Map.entry(
                    "NO_P2",
                    "Entra ID P2 is missing, so that Entra tells nothing of roles that somebody could activate. Licence it, or leave no"
                            + " role eligible."),
            Map.entry(
                    "KEYCLOAK_NO_PERMISSION",
                    "Give the audit's service account the role view-realm of realm-management, so that the browser flow can be read,"
                            + " and scan again."),
            Map.entry(
                    "KEYCLOAK_NO_FLOW",
                    "The realm's browser flow was never read: look at the source Keycloak on the coverage page, and scan again."),
            Map.entry(
                    "GROUP_UNREADABLE",
                    "Grant GroupMember.Read.All, and Member.Read.Hidden where a group hides its members, so that the groups of the"
                            + " policies can be read."),
            Map.entry(
                    "ROLES_UNREADABLE",
                    "Grant RoleManagement.Read.Directory and RoleEligibilitySchedule.Read.Directory, so that roles can be read, and"
                            + " scan again."),
            Map.entry(
                    "ROLE_OF_SMALLER_SCOPE",
                    "A policy names a role that this person holds over a part of the directory only, and Entra does not say whether"
                            + " that counts. Name the person, or a group they are in, in the policy."),
            Map.entry(
                    "GUESTS_OF_SOME_TENANTS",
                    "A policy means guests of some organisations, and the account does not tell its own. Let the policy mean guests of"
                            + " all organisations."),
            Map.entry(
                    "CONDITION_NOT_KNOWN",
                    "A policy named below has a condition that is not known here. Try Conditional Access > What If for this person, or"
                            + " cover them with a policy without it."),
            Map.entry(
                    "GRANT_NOT_KNOWN",
                    "A policy named below asks for something that is not known here. Try Conditional Access > What If for this person,"
                            + " or cover them with a policy that demands a second factor."),
            Map.entry(
                    "WEAKER_METHODS_SUFFICE",
                    Remedies.CA + "demand the authentication strength \"Phishing-resistant MFA\" for this person."),
            Map.entry(
                    "NOT_ASKED",
                    "Scan again: everybody's credentials have their turn within a number of walks. Setting up a second factor is seen"
                            + " by the next one."),
            Map.entry("GONE_MEANWHILE", "The account went away while it was read. Scan again."),
            Map.entry(
                    "NO_ACCOUNT",
                    "There is no account that could be judged. Scan again, and look for the person's accounts."),
            Map.entry("EXCLUDED", EVERYBODY),
            Map.entry("REPORT_ONLY", EVERYBODY),
            Map.entry("OTHER_CONTROL_SUFFICES", EVERYBODY),
            Map.entry("SOME_APPLICATIONS_ONLY", EVERYBODY),
            Map.entry("APPLICATIONS_EXCLUDED", EVERYBODY),
            Map.entry("SOME_CLIENTS_ONLY", EVERYBODY),
            Map.entry(
                    "LEGACY_CLIENTS_ESCAPE",
                    Remedies.CA
                            + "New policy: all users (emergency accounts excluded), client apps Exchange ActiveSync and other clients,"
                            + " grant \"Block access\"."),
            Map.entry("SOME_LOCATIONS_ONLY", EVERYBODY),
            Map.entry("SOME_PLATFORMS_ONLY", EVERYBODY),
            Map.entry("SOME_DEVICES_ONLY", EVERYBODY),
            Map.entry("RISKY_SIGN_INS_ONLY", EVERYBODY),
            Map.entry("SOME_FLOWS_ONLY", EVERYBODY),
            Map.entry(
                    "NOT_IN_REPORT",
                    "The report lists enabled accounts only and is hours late. Scan again tomorrow; if the account was disabled for"
                            + " a while, look at its authentication methods in Entra before anybody enables it again."),
            Map.entry("NOT_REPORTED", "The report leaves this open. Scan again when it has been made anew."),
            Map.entry("REPORT_BEHIND", "Nothing to do: the report will know the new method within hours."),
            Map.entry(
                    "REPORT_CONTRADICTS_METHODS",
                    "Open the account's authentication methods in Entra and compare; scan again after the next report."),
            Map.entry(
                    "UNKNOWN_METHOD",
                    "The account holds a method that is not known here, which counts for nothing. Check in Entra what it is."),
            Map.entry(
                    "METHOD_NOT_ALLOWED",
                    "Allow one of the registered methods for this person in Protection > Authentication methods > Policies, or have"
                            + " them register one that is allowed."),
            Map.entry(
                    "KEYCLOAK_ONLY_IF_SET_UP",
                    "Set up the second factor with the person present, or add the required action CONFIGURE_TOTP or"
                            + " webauthn-register and hand over the new password in person."),
            Map.entry(
                    "KEYCLOAK_FACTOR_NOT_ASKED",
                    "Keycloak > Authentication > browser flow: set WebAuthn Authenticator (or whatever this account holds) to"
                            + " ALTERNATIVE beside OTP Form, or have the person set up what the flow asks for."),
            Map.entry(
                    "KEYCLOAK_FACTOR_NOT_KNOWN",
                    "Scan again: the account's credentials were not all read, so that nobody knows whether the flow asks for one."),
            Map.entry(
                    "KEYCLOAK_ASKS_NOBODY",
                    "Keycloak > Authentication > browser flow: set the second factor's subflow to CONDITIONAL or REQUIRED."),
            Map.entry(
                    "KEYCLOAK_FLOW_HAS_CONDITIONS",
                    "Try the sign-in of this person, or replace the flow's own conditions by \"user configured\" and required"
                            + " actions."),
            Map.entry(
                    "IDENTITY_PROVIDER_DECIDES",
                    "Enforce a second factor at the identity provider, add one to its post-login flow, or remove the link."),
            Map.entry(
                    "ONLY_WHEN_MICROSOFT_ASKS",
                    "Security defaults decide case by case. To be sure, replace them by a Conditional Access policy (needs P1)."),
            Map.entry(
                    "SECURITY_DEFAULTS_UNREAD",
                    "Grant Policy.Read.All, so that security defaults can be read, and scan again."),
            Map.entry(
                    "WHAT_IF_DISAGREES",
                    "Microsoft sees it otherwise than these policies read. Try Conditional Access > What If for this person, and tell"
                            + " which condition is missing here."),
            Map.entry(
                    "COVERED_BY_SEVERAL",
                    "Make one policy that takes in all users, all applications, all clients and all places, and excludes the"
                            + " emergency accounts only."),
            Map.entry(
                    "NO_POLICY",
                    Remedies.CA
                            + "New policy: all users (emergency accounts excluded), all resources, no conditions, grant \"Require"
                            + " multifactor authentication\"; run it as report-only for a week, then turn it on."),
            Map.entry(
                    "OTP_SETTLED_IT",
                    "Credentials were not asked for, because an OTP settles the rest. Add a passkey to be sure."));

    private ReasonRemedies() {}

    /** @param system whose account the answer is about */
    static String of(Question question, String reason, String system) {
        return reason.equals("NO_PERMISSION")
                ? permission(question, system)
                : Objects.requireNonNullElse(
                        BY_REASON.get(reason),
                        "Scan again; if the reason stays, it is in the audit itself: " + reason + ".");
    }

    /** Whether the reason is one that something can be said about. */
    static boolean knows(String reason) {
        return reason.equals("NO_PERMISSION") || BY_REASON.containsKey(reason);
    }

    private static String permission(Question question, String system) {
        if (system.equals("KEYCLOAK")) {
            return "Give the audit's service account the role view-users of realm-management, so that credentials can be read, and"
                    + " scan again.";
        }
        return question == Question.ENFORCED
                ? "Grant Policy.Read.All to the audit's app registration, so that policies can be read, and scan again."
                : "Grant AuditLog.Read.All and UserAuthenticationMethod.Read.All to the audit's app registration, so that registered"
                        + " methods can be read, and scan again.";
    }
}
