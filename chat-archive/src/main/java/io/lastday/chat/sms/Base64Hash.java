package io.lastday.chat.sms;

import io.lastday.chat.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Decodes base64 while it passes and hashes what it stands for: a film of 100 MB needs no more memory than a word. */
final class Base64Hash {

    private static final byte[] VALUES = values();
    private static final int WORD = 5;

    private final MessageDigest digest = Sha256.digest();
    private final byte[] out = new byte[1 << 12];
    private final byte[] word = new byte[WORD];
    private int outLength;
    private int group;
    private int signs;
    private int padding;
    private boolean broken;
    private long raw;
    private long size;

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        return values;
    }

    void add(int sign) {
        if (raw < WORD) {
            word[(int) raw] = (byte) sign;
        }
        raw++;
        int value = VALUES[sign & 0xff];
        if (value >= 0) {
            broken |= padding > 0;
            group = group << 6 | value;
            if (++signs == 4) {
                put(group >> 16);
                put(group >> 8);
                put(group);
                signs = 0;
            }
        } else if (sign == '=') {
            padding++;
        } else {
            broken |= sign > ' ';
        }
    }

    private void put(int value) {
        out[outLength++] = (byte) value;
        size++;
        if (outLength == out.length) {
            digest.update(out, 0, outLength);
            outLength = 0;
        }
    }

    /** Whether nothing stood there, or the word that the app writes for nothing. */
    boolean isNothing() {
        return raw == 0 || raw == 4 && new String(word, 0, 4, StandardCharsets.US_ASCII).equals("null");
    }

    /** SHA-256 of the bytes, lower-case hex; null if it was no base64. To be asked once. */
    @Nullable
    String sha256() {
        broken |= signs == 1 || padding > 2;
        if (broken) {
            return null;
        }
        if (signs == 2) {
            put(group >> 4);
        } else if (signs == 3) {
            put(group >> 10);
            put(group >> 2);
        }
        digest.update(out, 0, outLength);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The number of bytes, known after the hash. */
    long size() {
        return size;
    }
}
