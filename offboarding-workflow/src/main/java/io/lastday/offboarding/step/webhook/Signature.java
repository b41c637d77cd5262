package io.lastday.offboarding.step.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 over the time, the delivery and the body. The time is signed too, so that an overheard message is worthless after
 * five minutes; the delivery is, so that an answer is good for one question.
 */
final class Signature {

    static final String HEADER = "Lastday-Signature";
    static final String TIMESTAMP = "Lastday-Timestamp";

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final String VERSION = "v1=";

    private Signature() {}

    /** The value of the header. */
    static String of(String secret, long seconds, String delivery, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = seconds + "." + delivery + "." + body;
            return VERSION + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether somebody who knows the secret signed this lately. Takes as long for a wrong signature as for a right one. */
    static boolean holds(
            String secret,
            @Nullable String signature,
            @Nullable String timestamp,
            String delivery,
            String body,
            Instant now) {
        if (signature == null
                || timestamp == null
                || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long seconds = Long.parseLong(timestamp);
        byte[] right = of(secret, seconds, delivery, body).getBytes(StandardCharsets.UTF_8);
        boolean same = MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
        Duration age = Duration.between(Instant.ofEpochSecond(seconds), now).abs();
        return same && age.compareTo(FRESH) <= 0;
    }
}
