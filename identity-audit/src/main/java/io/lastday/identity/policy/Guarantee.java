package io.lastday.identity.policy;

import io.lastday.identity.directory.AccessPolicy.AuthenticationStrength;
import io.lastday.identity.directory.AccessPolicy.GrantControls;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody must have done to get past a policy's grant. With AND the strongest control decides, with OR the weakest: any
 * one of them lets people in.
 */
enum Guarantee {
    /** No second factor is asked for. */
    NOTHING,
    /** A second factor is one way among others. */
    OTHER_WAY,
    /** Asks for something that is not known here. */
    UNCLEAR,
    MULTI_FACTOR,
    PHISHING_RESISTANT,
    /** Nobody gets in at all. */
    BLOCKED;

    private static final Set<String> RESISTANT =
            Set.of("fido2", "windowsHelloForBusiness", "x509CertificateMultiFactor");
    private static final Set<String> WHOLE = Set.of(
            "deviceBasedPush", "temporaryAccessPassOneTime", "temporaryAccessPassMultiUse", "federatedMultiFactor");
    private static final Set<String> SINGLE = Set.of(
            "password",
            "voice",
            "hardwareOath",
            "softwareOath",
            "sms",
            "microsoftAuthenticatorPush",
            "email",
            "x509CertificateSingleFactor",
            "federatedSingleFactor",
            "qrCodePin");
    private static final Set<String> OTHER_CONTROLS = Set.of(
            "compliantDevice",
            "domainJoinedDevice",
            "approvedApplication",
            "compliantApplication",
            "passwordChange",
            "riskRemediation");

    static Guarantee of(GrantControls grant) {
        List<Guarantee> controls = controls(grant);
        boolean secondFactor = controls.stream().anyMatch(Guarantee::isMultiFactor);
        if (!"AND".equalsIgnoreCase(grant.operator()) && controls.size() > 1) {
            Guarantee weakest = controls.stream().min(Guarantee::compareTo).orElse(NOTHING);
            return weakest == NOTHING && (secondFactor || controls.contains(UNCLEAR)) ? OTHER_WAY : weakest;
        }
        return controls.stream().max(Guarantee::compareTo).orElse(NOTHING);
    }

    /** Whether nobody gets past it without a second factor. */
    boolean isMultiFactor() {
        return compareTo(MULTI_FACTOR) >= 0;
    }

    private static List<Guarantee> controls(GrantControls grant) {
        List<Guarantee> controls = new ArrayList<>();
        grant.builtInControls().forEach(word -> controls.add(control(word)));
        if (grant.authenticationStrength() != null) {
            controls.add(strength(grant.authenticationStrength()));
        }
        Stream.concat(grant.customAuthenticationFactors().stream(), grant.termsOfUse().stream())
                .forEach(word -> controls.add(NOTHING));
        return controls;
    }

    private static Guarantee control(String word) {
        if (OTHER_CONTROLS.contains(word)) {
            return NOTHING;
        }
        return switch (word) {
            case "mfa" -> MULTI_FACTOR;
            case "block" -> BLOCKED;
            default -> UNCLEAR;
        };
    }

    /** Any one of the combinations is enough: the weakest decides. Graph's own verdict may only lower it. */
    private static Guarantee strength(AuthenticationStrength strength) {
        boolean graphSaysNone = strength.requirementsSatisfied() != null
                && !Conditions.words(strength.requirementsSatisfied()).contains("mfa");
        Guarantee byName = strength.allowedCombinations().stream()
                .map(Guarantee::combination)
                .min(Guarantee::compareTo)
                .orElse(strength.requirementsSatisfied() == null ? UNCLEAR : MULTI_FACTOR);
        return graphSaysNone ? NOTHING : byName;
    }

    private static Guarantee combination(String words) {
        List<String> parts = Conditions.words(words);
        if (parts.stream().anyMatch(RESISTANT::contains)) {
            return PHISHING_RESISTANT;
        }
        if (parts.stream().anyMatch(WHOLE::contains)) {
            return MULTI_FACTOR;
        }
        if (parts.stream().anyMatch(word -> !SINGLE.contains(word))) {
            return UNCLEAR;
        }
        return parts.size() > 1 ? MULTI_FACTOR : NOTHING;
    }

    /** The grant in the tenant's words, for people: {@code mfa OR compliantDevice}. */
    static String words(GrantControls grant) {
        List<String> all = new ArrayList<>(grant.builtInControls());
        if (grant.authenticationStrength() != null) {
            all.add("authentication strength \""
                    + grant.authenticationStrength().displayName() + "\"");
        }
        grant.customAuthenticationFactors().forEach(factor -> all.add("custom factor " + factor));
        grant.termsOfUse().forEach(terms -> all.add("terms of use"));
        String operator = grant.operator() == null ? "OR" : grant.operator();
        return all.isEmpty() ? "nothing" : String.join(" " + operator + " ", all);
    }
}
