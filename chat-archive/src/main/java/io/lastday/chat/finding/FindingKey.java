package io.lastday.chat.finding;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which values are told apart without being kept. Who holds it could try all six-digit codes, so it
 * belongs with the archive's keys and not beside the findings.
 */
public final class FindingKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;

    private FindingKey(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * A key of these bytes, which are copied.
     *
     * @throws IllegalArgumentException if there are fewer than 32
     */
    public static FindingKey of(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("a key for findings has at least " + SHORTEST + " bytes");
        }
        return new FindingKey(new SecretKeySpec(bytes, ALGORITHM));
    }

    /** The kind is part of what is signed: a card number and an account number of the same digits stay apart. */
    String hmac(FindingKind kind, String normalised) {
        Mac mac = mac();
        mac.update(kind.label().getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) 0);
        return HexFormat.of().formatHex(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "FindingKey[***]";
    }
}
