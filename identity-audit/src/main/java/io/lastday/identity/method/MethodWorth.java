package io.lastday.identity.method;

import java.util.Map;

/**
 * What a registered method is worth. The words are those of Graph's registration report, of {@code @odata.type} in the list
 * of methods, and of Keycloak's credentials. <b>A word that is not listed is UNKNOWN</b>, never a second factor.
 */
public enum MethodWorth {
    /** Bound to the site it is used on: nothing to type, nothing to approve for somebody else. */
    PHISHING_RESISTANT,
    /** A second factor bound to a device; a determined phisher gets around it. */
    STRONG,
    /** A second factor that whoever takes over a telephone number, or another service, has too. */
    WEAK,
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
            Map.entry("microsoftAuthenticatorPush", STRONG),
            Map.entry("microsoftAuthenticatorPasswordless", STRONG),
            Map.entry("microsoftAuthenticator", STRONG),
            Map.entry("softwareOneTimePasscode", STRONG),
            Map.entry("softwareOath", STRONG),
            Map.entry("hardwareOneTimePasscode", STRONG),
            Map.entry("hardwareOath", STRONG),
            Map.entry("mobilePhone", WEAK),
            Map.entry("alternateMobilePhone", WEAK),
            Map.entry("officePhone", WEAK),
            Map.entry("phone", WEAK),
            Map.entry("otp", STRONG),
            Map.entry("externalAuthentication", WEAK),
            Map.entry("externalAuthMethod", WEAK),
            Map.entry("x509CertificateMultiFactor", PHISHING_RESISTANT),
            Map.entry("x509CertificateSingleFactor", FIRST_FACTOR),
            Map.entry("qrCodePin", FIRST_FACTOR),
            Map.entry("passKeyDeviceBoundPlatform", PHISHING_RESISTANT),
            Map.entry("email", RESET_ONLY),
            Map.entry("securityQuestion", RESET_ONLY),
            Map.entry("temporaryAccessPass", NOT_DURABLE),
            Map.entry("recovery-authn-codes", NOT_DURABLE),
            Map.entry("password", FIRST_FACTOR));

    private static final String NAMESPACE = "#microsoft.graph.";
    private static final String SUFFIX = "AuthenticationMethod";

    /** The worth of a method by its word. */
    public static MethodWorth of(String word) {
        return BY_WORD.getOrDefault(plain(word), UNKNOWN);
    }

    /** The word without what {@code @odata.type} puts around it. */
    public static String plain(String word) {
        String plain = word.startsWith(NAMESPACE) ? word.substring(NAMESPACE.length()) : word;
        return plain.endsWith(SUFFIX) ? plain.substring(0, plain.length() - SUFFIX.length()) : plain;
    }

    /** Whether it is a lasting second factor, of whichever strength. */
    public boolean isSecondFactor() {
        return this == PHISHING_RESISTANT || this == STRONG || this == WEAK;
    }
}
