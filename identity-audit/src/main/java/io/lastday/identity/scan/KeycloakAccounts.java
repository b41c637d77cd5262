package io.lastday.identity.scan;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.coverage.PersonItem.AccountItem;
import io.lastday.identity.directory.KeycloakFacts;
import io.lastday.identity.directory.KeycloakFacts.KeycloakUser;
import io.lastday.identity.policy.Enforcement;
import io.lastday.identity.policy.KeycloakEnforcement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Answers for Keycloak accounts. An OTP settles "registered"; everything else stands in the credentials alone. */
final class KeycloakAccounts {

    private static final String PREFIX = "keycloak:";

    private final KeycloakFacts facts;

    KeycloakAccounts(KeycloakFacts facts) {
        this.facts = facts;
    }

    /** @param linked whether the person has an Entra account, whose sign-in may be the only one */
    AccountAnswers answers(KeycloakUser user, boolean linked) {
        List<String> types = types(user);
        Answer registered = registered(user, types);
        Answer resistant = user.credentials() == null
                ? Answer.unknown(Objects.requireNonNullElse(user.unread(), "OTP_SETTLED_IT"))
                : MethodAnswers.phishingResistant(types);
        Enforcement enforcement = KeycloakEnforcement.of(facts.flow(), registered);
        boolean nothingToSignInWith = linked && user.credentials() != null && types.isEmpty();
        List<String> explanation = new ArrayList<>();
        explanation.add(words(user, types, nothingToSignInWith));
        explanation.addAll(enforcement.explanation());
        return new AccountAnswers(
                new AccountItem("KEYCLOAK", user.id(), user.username(), user.enabled()),
                user.enabled() && !nothingToSignInWith,
                types.stream()
                        .filter(type -> !type.equals("password"))
                        .map(type -> PREFIX + type)
                        .toList(),
                registered,
                registered,
                enforcement.answer(),
                enforcement.policy(),
                resistant,
                explanation);
    }

    private static List<String> types(KeycloakUser user) {
        List<String> credentials = Objects.requireNonNullElse(user.credentials(), List.of());
        return user.totp()
                ? Stream.concat(Stream.of("otp"), credentials.stream())
                        .distinct()
                        .toList()
                : credentials;
    }

    private static Answer registered(KeycloakUser user, List<String> types) {
        if (!user.totp() && user.credentials() == null) {
            return Answer.unknown(Objects.requireNonNullElse(user.unread(), "NOT_ASKED"));
        }
        return MethodAnswers.registered(types);
    }

    private static String words(KeycloakUser user, List<String> types, boolean nothing) {
        if (nothing) {
            return "Keycloak: no credential of its own; signs in through the linked account or not at all.";
        }
        String credentials = types.isEmpty() ? "no credential" : String.join(", ", types);
        return "Keycloak (" + user.username() + "): " + credentials + ".";
    }
}
