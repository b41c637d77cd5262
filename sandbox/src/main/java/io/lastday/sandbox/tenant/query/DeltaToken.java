package io.lastday.sandbox.tenant.query;

import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Where a delta query stands; opaque to callers, who may add no option to it.
 *
 * @param epoch the run of the tenant that counted the revisions
 * @param since the revision after which changes are answered; below zero for everything
 * @param until the revision that the round leads to
 * @param offset entities of the round already answered
 */
public record DeltaToken(String epoch, Instant issued, long since, long until, int offset, List<String> select) {

    /** After so long Microsoft forgets what a token stood for. */
    private static final Duration LIFE = Duration.ofDays(7);

    private static final int PARTS = 7;

    public String text() {
        var plain = String.join(
                "|",
                epoch,
                issued.toString(),
                Long.toString(since),
                Long.toString(until),
                Integer.toString(offset),
                String.join(",", select));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((plain + "|" + check(plain)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a token that this tenant gave.
     *
     * @throws GraphRefusal 400 for one that it did not, 410 {@code syncStateNotFound} for one that is too old
     */
    public static DeltaToken read(String text, String epoch, Instant now) {
        var token = parsed(text);
        if (!token.epoch().equals(epoch) || token.issued().plus(LIFE).isBefore(now)) {
            throw GraphRefusal.of(410, "syncStateNotFound", "The sync state generation is not found; start anew.");
        }
        return token;
    }

    private static DeltaToken parsed(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = plain.split("\\|", PARTS);
            if (parts.length == PARTS && parts[PARTS - 1].equals(check(plain.substring(0, plain.lastIndexOf('|'))))) {
                return new DeltaToken(
                        parts[0],
                        Instant.parse(parts[1]),
                        Long.parseLong(parts[2]),
                        Long.parseLong(parts[3]),
                        Integer.parseInt(parts[4]),
                        parts[5].isEmpty() ? List.of() : List.of(parts[5].split(",")));
            }
        } catch (IllegalArgumentException e) {
            // refused below like a token with a wrong checksum
        }
        throw GraphRefusal.badRequest("Badly formed token.");
    }

    private static String check(String plain) {
        var crc = new CRC32();
        crc.update(("delta " + plain).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
