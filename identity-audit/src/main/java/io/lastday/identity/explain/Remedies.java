package io.lastday.identity.explain;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.explain.Verdict.Question;
import io.lastday.identity.person.Account;
import io.lastday.identity.person.Person;
import io.lastday.identity.policy.Bearing;
import io.lastday.identity.policy.Bearing.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an administrator does about an answer, with the names of the policies and groups that are in the way. */
final class Remedies {

    private static final String CA = "Entra admin centre > Protection > Conditional Access > ";
    private static final String LICENCE =
            "Entra ID P1 is missing, so Entra gives neither the registration report nor Conditional Access. Licence it, or turn"
                    + " security defaults on.";
    private static final Map<String, String> BY_REASON = Map.ofEntries(
            Map.entry("NO_P1", LICENCE),
            Map.entry("NO_PERMISSION", "Grant the permission that the list of unread parts names, and scan again."),
            Map.entry(
                    "NOT_IN_REPORT",
                    "The report lists enabled accounts only and is hours late. Scan again tomorrow; if the account was disabled for"
                            + " a while, ask for its methods by putting it on the short list."),
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
                    CA
                            + "New policy: all users (emergency accounts excluded), all resources, no conditions, grant \"Require"
                            + " multifactor authentication\"; run it as report-only for a week, then turn it on."),
            Map.entry(
                    "OTP_SETTLED_IT",
                    "Credentials were not asked for, because an OTP settles the rest. Add a passkey to be sure."));

    private Remedies() {}

    static List<String> of(Question question, Answer answer, Person person) {
        String reason = String.valueOf(answer.reason());
        List<String> steps = new ArrayList<>();
        if (question == Question.ENFORCED) {
            byPolicy(reason, person).ifPresent(steps::add);
        }
        if (reason.startsWith(Answer.NONE_REGISTERED)) {
            steps.add(register(question, inKeycloak(reason, person)));
        }
        if (steps.isEmpty()) {
            steps.add(Objects.requireNonNullElse(BY_REASON.get(reason), byGroup(reason)));
        }
        return steps;
    }

    private static boolean inKeycloak(String reason, Person person) {
        return reason.endsWith("_IN_KEYCLOAK")
                || person.accounts().stream()
                        .noneMatch(account -> account.system().equals("ENTRA"));
    }

    private static String register(Question question, boolean inKeycloak) {
        String what = question == Question.PHISHING_RESISTANT
                ? "a passkey, a security key or Windows Hello"
                : "a second factor, best a passkey or security key";
        return inKeycloak
                ? "Have them register " + what + " in Keycloak: required action webauthn-register (or CONFIGURE_TOTP)."
                : "Have them register " + what
                        + " at https://aka.ms/mysecurityinfo, with a temporary access pass if they have"
                        + " no method yet.";
    }

    private static String byGroup(String reason) {
        return switch (reason) {
            case "GROUP_UNREADABLE" ->
                "Grant GroupMember.Read.All (and read hidden memberships), so that the groups of the policies can be read.";
            case "ROLES_UNREADABLE" ->
                "Grant RoleManagement.Read.Directory, so that roles can be read, and scan again.";
            default -> "Look the reason up in the runbook: " + reason + ".";
        };
    }

    private static Optional<String> byPolicy(String reason, Person person) {
        Optional<Bearing> deciding = person.deciding().stream()
                .flatMap(Remedies::bearings)
                .filter(bearing -> bearing.name().equals(person.policy()))
                .findFirst();
        return deciding.flatMap(bearing -> byPolicy(reason, bearing));
    }

    private static Stream<Bearing> bearings(Account account) {
        return account.judgement().bearings().stream();
    }

    private static Optional<String> byPolicy(String reason, Bearing bearing) {
        String policy = CA + "\"" + bearing.name() + "\": ";
        if (bearing.effect() == Effect.EXCLUDED) {
            return Optional.of(policy + "take this person out of the exclusion (" + bearing.excluded()
                    + "), or cover them with a second policy.");
        }
        if (bearing.effect() == Effect.REPORTS_ONLY) {
            return Optional.of(policy + "switch it from \"Report-only\" to \"On\".");
        }
        return Optional.ofNullable(weakness(reason, bearing)).map(policy::concat);
    }

    private static @Nullable String weakness(String reason, Bearing bearing) {
        return switch (reason) {
            case "OTHER_CONTROL_SUFFICES" ->
                "the grant is \"" + bearing.grant()
                        + "\": choose \"Require all the selected controls\", or only a second factor.";
            case "SOME_APPLICATIONS_ONLY" -> "let it take in all resources.";
            case "APPLICATIONS_EXCLUDED" -> "remove the excluded applications, or cover them with a second policy.";
            case "SOME_CLIENTS_ONLY" -> "let it take in every client app.";
            case "LEGACY_CLIENTS_ESCAPE" ->
                "let it take in every client app, or block legacy clients with a policy of its own.";
            case "SOME_LOCATIONS_ONLY" ->
                "remove the condition on locations: trusted networks are where stolen passwords are tried.";
            case "SOME_PLATFORMS_ONLY" -> "remove the condition on platforms: a client may claim any platform.";
            case "SOME_DEVICES_ONLY" -> "remove the device filter, or cover what it leaves out with a second policy.";
            case "RISKY_SIGN_INS_ONLY" -> "remove the condition on risk, or add a policy without one.";
            case "SOME_FLOWS_ONLY" -> "remove the condition on authentication flows.";
            default -> null;
        };
    }
}
