package io.lastday.sandbox.firm;

/** Authentication methods as the two places of Graph name them. */
enum MethodKind {
    AUTHENTICATOR("microsoftAuthenticatorAuthenticationMethod", "microsoftAuthenticatorPush", true),
    PHONE("phoneAuthenticationMethod", "mobilePhone", true),
    OATH("softwareOathAuthenticationMethod", "softwareOneTimePasscode", true),
    FIDO2("fido2AuthenticationMethod", "fido2SecurityKey", true),
    HELLO("windowsHelloForBusinessAuthenticationMethod", "windowsHelloForBusiness", true),
    EMAIL("emailAuthenticationMethod", "email", false);

    private final String type;
    private final String reported;
    private final boolean secondFactor;

    MethodKind(String type, String reported, boolean secondFactor) {
        this.type = type;
        this.reported = reported;
        this.secondFactor = secondFactor;
    }

    /** The entity type in {@code /authentication/methods}. */
    String type() {
        return type;
    }

    /** The word in {@code methodsRegistered}. */
    String reported() {
        return reported;
    }

    /** False for what only resets passwords. */
    boolean secondFactor() {
        return secondFactor;
    }

    boolean passwordless() {
        return this == FIDO2 || this == HELLO;
    }
}
