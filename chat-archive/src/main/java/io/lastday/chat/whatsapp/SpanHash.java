package io.lastday.chat.whatsapp;

import io.lastday.chat.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;

/** The SHA-256 of one span after the other, with nothing allocated but the text of the result. */
final class SpanHash {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int SIZE = 32;

    private final MessageDigest digest = Sha256.digest();
    private final byte[] sum = new byte[SIZE];
    private final byte[] text = new byte[2 * SIZE];

    void add(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
    }

    /** The hash as lower-case hex; a new one begins. */
    String end() {
        try {
            digest.digest(sum, 0, SIZE);
        } catch (DigestException neverTooShort) {
            throw new IllegalStateException(neverTooShort);
        }
        for (int i = 0; i < SIZE; i++) {
            text[2 * i] = HEX[sum[i] >> 4 & 0xf];
            text[2 * i + 1] = HEX[sum[i] & 0xf];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
