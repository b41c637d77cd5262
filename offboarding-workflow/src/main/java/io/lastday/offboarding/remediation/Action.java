package io.lastday.offboarding.remediation;

import java.util.Set;

/** What somebody is to be asked at their next log-in. */
public enum Action {
    /** Set up an authenticator app. */
    CONFIGURE_TOTP("CONFIGURE_TOTP", Set.of("otp"), "set up an authenticator app"),
    /** Register a security key or a passkey as a second factor. */
    WEBAUTHN_REGISTER("webauthn-register", Set.of("webauthn"), "register a security key or passkey");

    private final String provider;
    private final Set<String> credentials;
    private final String words;

    Action(String provider, Set<String> credentials, String words) {
        this.provider = provider;
        this.credentials = credentials;
        this.words = words;
    }

    /** What Keycloak calls the kind of action; a realm gives it an alias of its own. */
    public String provider() {
        return provider;
    }

    /** For people, as in "Keycloak asks them to …". */
    String words() {
        return words;
    }

    /** Whether somebody who holds these kinds of credential has done it before. */
    boolean isDoneWith(Set<String> held) {
        return credentials.stream().anyMatch(held::contains);
    }
}
