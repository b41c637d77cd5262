package io.lastday.sandbox.tenant.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A runbook whose signature holds. What docs/runbook.md says of the format is read here once more, from its words: the
 * sandbox shares nothing with what writes it.
 */
record Runbook(JsonNode data, byte[] bytes, String signature) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORMAT = "lastday.io/exchange-runbook/1";

    /**
     * Checks and reads.
     *
     * @param pem the public key, as the firm keeps it
     * @throws IllegalArgumentException with what is wrong
     */
    static Runbook read(String data, String signature, String pem, Instant now) {
        var bytes = data.getBytes(StandardCharsets.UTF_8);
        if (!holds(bytes, signature, pem)) {
            throw new IllegalArgumentException("the signature does not hold");
        }
        try {
            var json = JSON.readTree(bytes);
            if (!json.path("format").asString("").equals(FORMAT)) {
                throw new IllegalArgumentException("not a runbook: format");
            }
            if (!Instant.parse(json.path("expiresAt").asString("")).isAfter(now)) {
                throw new IllegalArgumentException("the runbook has expired");
            }
            return new Runbook(json, bytes, signature);
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("not a runbook: " + e.getMessage(), e);
        }
    }

    private static boolean holds(byte[] bytes, String signature, String pem) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key(pem));
            check.update(bytes);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    String text(String member) {
        return data.path(member).asString("");
    }

    /** SHA-256 of the data as it was signed. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
