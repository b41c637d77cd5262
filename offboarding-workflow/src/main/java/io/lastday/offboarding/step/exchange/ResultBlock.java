package io.lastday.offboarding.step.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds {@code result.json} in what a job wrote: base64 between two marks, so that other lines do no harm and half a result is told
 * from a whole one. Pure.
 */
final class ResultBlock {

    private static final Pattern WHOLE = Pattern.compile(
            "^-----BEGIN LASTDAY RESULT-----\\R([A-Za-z0-9+/=\\r\\n]+)^-----END LASTDAY RESULT-----\\s*$",
            Pattern.MULTILINE);

    private ResultBlock() {}

    /** The result; empty where there is none, half of one, or more than one. */
    static Optional<String> in(String log) {
        Matcher matcher = WHOLE.matcher(log);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String only = matcher.group(1);
        return matcher.find() ? Optional.empty() : text(only);
    }

    private static Optional<String> text(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException garbled) {
            return Optional.empty();
        }
    }
}
