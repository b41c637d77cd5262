package io.lastday.identity.method;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.KeycloakUser.Credential;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a Keycloak account holds. An OTP settles "registered"; everything else stands in the credentials alone. */
public final class KeycloakMethods {

    private KeycloakMethods() {}

    /** Only what the account itself says; whether it is used is for the flow. */
    public static Held of(KeycloakUser user) {
        List<Held.Method> methods = methods(user);
        Answer registered = registered(user, methods);
        Answer resistant = user.credentials() == null
                ? Answer.unknown(Objects.requireNonNullElse(user.unread(), otp(user) ? "OTP_SETTLED_IT" : "NOT_ASKED"))
                : Settled.phishingResistant(methods);
        return new Held(methods, registered, registered, resistant, List.of(words(user, methods)));
    }

    /** Whether nothing at all could be signed in with. An account of a user storage has its password there. */
    public static boolean isEmpty(KeycloakUser user) {
        return user.credentials() != null && user.credentials().isEmpty() && !otp(user) && user.federated() == null;
    }

    private static boolean otp(KeycloakUser user) {
        return Boolean.TRUE.equals(user.totp());
    }

    private static List<Held.Method> methods(KeycloakUser user) {
        List<Held.Method> methods = new ArrayList<>();
        List<Credential> credentials = Objects.requireNonNullElse(user.credentials(), List.of());
        if (otp(user)
                && credentials.stream()
                        .noneMatch(credential -> credential.type().equals("otp"))) {
            methods.add(Held.Method.of("otp"));
        }
        credentials.stream()
                .filter(credential -> !credential.type().equals("password"))
                .map(credential -> new Held.Method(
                        credential.type(), MethodWorth.of(credential.type()), credential.label(), credential.created()))
                .forEach(methods::add);
        return methods;
    }

    private static Answer registered(KeycloakUser user, List<Held.Method> methods) {
        if (!otp(user) && user.credentials() == null) {
            return Answer.unknown(Objects.requireNonNullElse(user.unread(), "NOT_ASKED"));
        }
        return Settled.registered(methods);
    }

    private static String words(KeycloakUser user, List<Held.Method> methods) {
        String storage = user.federated() == null ? "" : ", from the user storage " + user.federated();
        if (user.credentials() == null && !otp(user)) {
            return "Keycloak (" + user.username() + storage + "): credentials not known.";
        }
        String held = methods.stream().map(Held.Method::word).distinct().collect(Collectors.joining(", "));
        return "Keycloak (" + user.username() + storage + "): " + (held.isEmpty() ? "no second factor" : held) + ".";
    }
}
