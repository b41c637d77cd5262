package io.lastday.sandbox.tenant.query;

import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Where a walk over pages stands; opaque to callers.
 *
 * @param offset entities already answered
 * @param afterEmpty whether the page before was an empty one
 */
public record PageToken(int offset, boolean afterEmpty) {
    /** The token's text, guarded by a checksum so that a guessed one is refused. */
    public String text() {
        var plain = offset + ":" + afterEmpty;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((plain + ":" + check(plain)).getBytes(StandardCharsets.US_ASCII));
    }

    public static PageToken read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(":");
            if (parts.length == 3 && parts[2].equals(check(parts[0] + ":" + parts[1]))) {
                return new PageToken(Integer.parseInt(parts[0]), Boolean.parseBoolean(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            // refused below like a token with a wrong checksum
        }
        throw GraphRefusal.badRequest("Invalid skip token: '" + text + "'.");
    }

    private static String check(String plain) {
        var crc = new CRC32();
        crc.update(("page " + plain).getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(crc.getValue());
    }
}
