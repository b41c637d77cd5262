package io.lastday.platform.flag;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over {@code <seconds>.<body>}: the time is signed too, so that an overheard call is worthless a little later. */
final class WebhookSignature {

    static final String HEADER = "Lastday-Signature";
    static final String TIMESTAMP = "Lastday-Timestamp";

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** The value of the header. */
    static String of(String secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
