package io.lastday.identity.method;

import java.util.Map;

/**
 * What a registered method is worth. The words are those of Graph's registration report, of {@code @odata.type} in the list
 * of methods, and of Keycloak's credentials. <b>A word that is not listed is UNKNOWN</b>, never a second factor.
 */
public enum MethodWorth {
    /** Bound to the site it is used on: nothing to type, nothing to approve for somebody else. */
    PHISHING_RESISTANT,
    /** A second factor, which a determined phisher gets around. */
    SECOND_FACTOR,
    /** Resets a password, signs nobody in. */
    RESET_ONLY,
    /** Counts for a short time only. */
    NOT_DURABLE,
    /** A first factor. */
    FIRST_FACTOR,
    UNKNOWN;

    private static final Map<String, MethodWorth> BY_WORD = Map.ofEntries(
            Map.entry("fido2SecurityKey", PHISHING_RESISTANT),
            Map.entry("fido2", PHISHING_RESISTANT),
            Map.entry("passKeyDeviceBound", PHISHING_RESISTANT),
            Map.entry("passKeyDeviceBoundAuthenticator", PHISHING_RESISTANT),
            Map.entry("passKeyDeviceBoundWindowsHello", PHISHING_RESISTANT),
            Map.entry("passKeySynced", PHISHING_RESISTANT),
            Map.entry("windowsHelloForBusiness", PHISHING_RESISTANT),
            Map.entry("macOsSecureEnclaveKey", PHISHING_RESISTANT),
            Map.entry("platformCredential", PHISHING_RESISTANT),
            Map.entry("x509Certificate", PHISHING_RESISTANT),
            Map.entry("certificate", PHISHING_RESISTANT),
            Map.entry("webauthn", PHISHING_RESISTANT),
            Map.entry("webauthn-passwordless", PHISHING_RESISTANT),
            Map.entry("microsoftAuthenticatorPush", SECOND_FACTOR),
            Map.entry("microsoftAuthenticatorPasswordless", SECOND_FACTOR),
            Map.entry("microsoftAuthenticator", SECOND_FACTOR),
            Map.entry("softwareOneTimePasscode", SECOND_FACTOR),
            Map.entry("softwareOath", SECOND_FACTOR),
            Map.entry("hardwareOneTimePasscode", SECOND_FACTOR),
            Map.entry("hardwareOath", SECOND_FACTOR),
            Map.entry("mobilePhone", SECOND_FACTOR),
            Map.entry("alternateMobilePhone", SECOND_FACTOR),
            Map.entry("officePhone", SECOND_FACTOR),
            Map.entry("phone", SECOND_FACTOR),
            Map.entry("otp", SECOND_FACTOR),
            Map.entry("email", RESET_ONLY),
            Map.entry("securityQuestion", RESET_ONLY),
            Map.entry("temporaryAccessPass", NOT_DURABLE),
            Map.entry("recovery-authn-codes", NOT_DURABLE),
            Map.entry("password", FIRST_FACTOR));

    /** The worth of a method by its word. */
    public static MethodWorth of(String word) {
        return BY_WORD.getOrDefault(word, UNKNOWN);
    }

    /** Whether it is a lasting second factor, of whichever strength. */
    public boolean isSecondFactor() {
        return this == PHISHING_RESISTANT || this == SECOND_FACTOR;
    }
}
