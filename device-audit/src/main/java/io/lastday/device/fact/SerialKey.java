package io.lastday.device.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A serial number as it joins sources: a digest, since nothing else is done with it. What makers leave in the field where they
 * wrote no number joins nothing.
 */
public final class SerialKey {

    private static final int SHORTEST = 4;
    private static final int LENGTH = 24;
    private static final Set<String> PLACEHOLDERS = Set.of(
            "NONE",
            "NULL",
            "NA",
            "UNKNOWN",
            "INVALID",
            "DEFAULT",
            "DEFAULTSTRING",
            "SYSTEMSERIALNUMBER",
            "TOBEFILLEDBYOEM",
            "NOTSPECIFIED",
            "NOTAPPLICABLE",
            "NOTAVAILABLE",
            "SERIALNUMBER",
            "CHASSISSERIALNUMBER",
            "OEM",
            "123456789",
            "0123456789",
            "1234567890");

    private SerialKey() {}

    /** Empty for a blank, a placeholder, one character over and over, and what is too short to name one device. */
    public static Optional<String> of(@Nullable String serial) {
        String plain = serial == null ? "" : serial.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        boolean oneCharacter = plain.chars().distinct().count() < 2;
        return plain.length() < SHORTEST || oneCharacter || PLACEHOLDERS.contains(plain)
                ? Optional.empty()
                : Optional.of(digest(plain));
    }

    private static String digest(String plain) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
