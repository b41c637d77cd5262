package io.lastday.offboarding.step.entra.directory;

import com.microsoft.graph.models.AuthenticationMethod;
import com.microsoft.graph.models.AuthenticationMethodCollectionResponse;
import com.microsoft.graph.users.item.authentication.AuthenticationRequestBuilder;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import java.util.Comparator;
import java.util.List;

/** The ways to sign in that an account has registered, its password left out: that one is replaced, not removed. */
final class AuthMethods {

    static final String WRITE = "UserAuthenticationMethod.ReadWrite.All";

    private final Graph graph;

    AuthMethods(Graph graph) {
        this.graph = graph;
    }

    /** In the order in which they may go. */
    List<AuthMethod> of(String user) {
        return graph
                .all(
                        WRITE,
                        new Paged<>(
                                client -> client.users()
                                        .byUserId(user)
                                        .authentication()
                                        .methods()
                                        .get(),
                                (client, link) -> client.users()
                                        .byUserId(user)
                                        .authentication()
                                        .methods()
                                        .withUrl(link)
                                        .get(),
                                AuthenticationMethodCollectionResponse::getValue))
                .stream()
                .map(AuthMethods::method)
                .filter(method -> method.kind() != MethodKind.PASSWORD)
                .sorted(Comparator.comparing(AuthMethod::kind).thenComparing(AuthMethod::id))
                .toList();
    }

    private static AuthMethod method(AuthenticationMethod method) {
        return new AuthMethod(String.valueOf(method.getId()), MethodKind.of(method));
    }

    /** Takes one away. */
    void remove(String user, AuthMethod method) {
        graph.run(WRITE, client -> delete(client.users().byUserId(user).authentication(), method));
    }

    private static void delete(AuthenticationRequestBuilder of, AuthMethod method) {
        String id = method.id();
        switch (method.kind()) {
            case TEMPORARY_ACCESS_PASS ->
                of.temporaryAccessPassMethods()
                        .byTemporaryAccessPassAuthenticationMethodId(id)
                        .delete();
            case PASSKEY -> of.fido2Methods().byFido2AuthenticationMethodId(id).delete();
            case WINDOWS_HELLO ->
                of.windowsHelloForBusinessMethods()
                        .byWindowsHelloForBusinessAuthenticationMethodId(id)
                        .delete();
            case PLATFORM_CREDENTIAL ->
                of.platformCredentialMethods()
                        .byPlatformCredentialAuthenticationMethodId(id)
                        .delete();
            case EXTERNAL ->
                of.externalAuthenticationMethods()
                        .byExternalAuthenticationMethodId(id)
                        .delete();
            case EMAIL -> of.emailMethods().byEmailAuthenticationMethodId(id).delete();
            case SOFTWARE_OATH ->
                of.softwareOathMethods()
                        .bySoftwareOathAuthenticationMethodId(id)
                        .delete();
            case ALTERNATIVE_MOBILE, OFFICE_PHONE, MOBILE ->
                of.phoneMethods().byPhoneAuthenticationMethodId(id).delete();
            case AUTHENTICATOR ->
                of.microsoftAuthenticatorMethods()
                        .byMicrosoftAuthenticatorAuthenticationMethodId(id)
                        .delete();
            case PASSWORD, UNKNOWN -> throw new IllegalArgumentException("No call removes a " + method.name() + ".");
        }
    }
}
