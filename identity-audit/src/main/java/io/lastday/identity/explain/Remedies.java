package io.lastday.identity.explain;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.explain.Verdict.Question;
import io.lastday.identity.person.Account;
import io.lastday.identity.person.Person;
import io.lastday.identity.policy.Bearing;
import io.lastday.identity.policy.Bearing.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an administrator does about an answer, with the names of the policies and groups that are in the way. */
final class Remedies {

    static final String CA = "Entra admin centre > Protection > Conditional Access > ";

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
            steps.add(ReasonRemedies.of(question, reason, system(question, answer, person)));
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

    /** The system whose account the answer is about. */
    private static String system(Question question, Answer answer, Person person) {
        return person.deciding().stream()
                .filter(account -> answer(question, account).equals(answer))
                .map(Account::system)
                .findFirst()
                .orElse("ENTRA");
    }

    private static Answer answer(Question question, Account account) {
        return switch (question) {
            case REGISTERED -> account.held().registered();
            case CAPABLE -> account.held().capable();
            case ENFORCED -> account.judgement().answer();
            case PHISHING_RESISTANT -> account.held().phishingResistant();
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
