package io.lastday.offboarding.step.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A runbook as it was issued.
 *
 * @param data the text that was signed, kept as it is
 * @param signature Ed25519 over the data's UTF-8 bytes, base64
 */
record SignedRunbook(Runbook runbook, String data, String signature) {

    /** The digest by which a result says which runbook it is of. */
    String sha256() {
        return sha256(data);
    }

    boolean isOpenAt(Instant now) {
        return now.isBefore(runbook.expiresAt());
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
