package io.lastday.sandbox.firm;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.databind.node.ObjectNode;

/**
 * Credentials as Keycloak stores them. Passwords come hashed, because hashing 245 of them would take Keycloak most of a
 * minute at its first start; those that nobody is to know are random bytes that no password hashes to.
 */
final class RealmCredentials {
    private static final int ITERATIONS = 210_000;
    private static final int BYTES = 64;
    private static final long CREATED = 1_767_225_600_000L;
    private final SecureRandom random = new SecureRandom();
    private final Chance chance;
    private final ObjectNode password;

    RealmCredentials(long seed, String password) {
        this.chance = new Chance(seed, "credentials");
        var salt = bytes(16);
        this.password = stored(salt, hash(password, salt));
    }

    /** The password that the caller gave. */
    ObjectNode password() {
        return password.deepCopy();
    }

    ObjectNode unknownPassword() {
        return stored(bytes(16), bytes(BYTES));
    }

    /** A one-time-password generator; its secret is random and in nobody's hands. */
    ObjectNode otp(String username) {
        var data = Json.object()
                .put("subType", "totp")
                .put("digits", 6)
                .put("counter", 0)
                .put("period", 30)
                .put("algorithm", "HmacSHA1");
        var secret = Json.object()
                .put("value", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(20)));
        return credential("otp", "Phone of " + username, data, secret);
    }

    /** A WebAuthn key, which Keycloak's lists of users do not show. */
    ObjectNode securityKey(String username) {
        var data = Json.object()
                .put("aaguid", "00000000-0000-0000-0000-000000000000")
                .put("credentialId", Base64.getEncoder().encodeToString(bytes(32)))
                .put("counter", chance.below(40))
                .put(
                        "credentialPublicKey",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(77)))
                .put("attestationStatementFormat", "none");
        return credential("webauthn", "Key of " + username, data, Json.object());
    }

    private static ObjectNode stored(byte[] salt, byte[] hash) {
        var data = Json.object().put("hashIterations", ITERATIONS).put("algorithm", "pbkdf2-sha512");
        data.putObject("additionalParameters");
        var secret = Json.object()
                .put("value", Base64.getEncoder().encodeToString(hash))
                .put("salt", Base64.getEncoder().encodeToString(salt));
        secret.putObject("additionalParameters");
        return credential("password", "", data, secret);
    }

    private static ObjectNode credential(String type, String label, ObjectNode data, ObjectNode secret) {
        return Json.object()
                .put("type", type)
                .put("userLabel", label.isEmpty() ? null : label)
                .put("createdDate", CREATED)
                .put("credentialData", data.toString())
                .put("secretData", secret.toString());
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BYTES * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA512", e);
        }
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
