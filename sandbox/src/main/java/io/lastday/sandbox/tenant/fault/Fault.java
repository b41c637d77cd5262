package io.lastday.sandbox.tenant.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fault asked for by a test.
 *
 * @param path matched in full against the path, with or without {@code /v1.0}; {@code *} is any part of a segment where
 *     the text holds no other wildcard, else the text is a regular expression
 * @param status for {@link Kind#STATUS}
 * @param retryAfterSeconds for {@link Kind#THROTTLE} and {@link Kind#STATUS}, null for no header
 * @param hold how long an answer waits ({@link Kind#HOLD}, {@link Kind#DELAY})
 * @param times how often it strikes; zero or less is without end
 */
public record Fault(
        String id,
        String method,
        Pattern path,
        Kind kind,
        int status,
        @Nullable Integer retryAfterSeconds,
        Duration hold,
        int times) {

    /** What goes wrong. */
    public enum Kind {
        /** The success status, and nothing changed. */
        ACCEPT_WITHOUT_EFFECT,
        /** A status of choice instead of the work. */
        STATUS,
        /** 429 instead of the work. */
        THROTTLE,
        /** The work is done, the answer waits until released or until its time is up. */
        HOLD,
        /** The connection ends without an answer; nothing was done. */
        RESET,
        /** The work and its answer come late. */
        DELAY
    }

    /**
     * Reads a fault.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static Fault read(String id, JsonNode json) {
        var wait = json.path("retryAfterSeconds");
        return new Fault(
                id,
                json.path("method").asString("*").toUpperCase(Locale.ROOT),
                pattern(json.path("pathPattern").asString("")),
                Kind.valueOf(json.path("kind").asString("")),
                json.path("status").asInt(503),
                wait.isNumber() ? wait.asInt() : null,
                Duration.ofSeconds(json.path("holdSeconds").asLong(60)),
                json.path("times").asInt(1));
    }

    private static Pattern pattern(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("pathPattern is missing");
        }
        boolean regex = text.contains(".*") || text.contains("[") || text.contains("(") || text.contains("\\");
        try {
            return Pattern.compile(regex ? text : glob(text));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("pathPattern: " + e.getDescription(), e);
        }
    }

    private static String glob(String text) {
        var quoted = new StringBuilder();
        for (var part : text.split("((?<=\\*)|(?=\\*))")) {
            quoted.append(part.equals("*") ? "[^/]*" : Pattern.quote(part));
        }
        return quoted.toString();
    }

    boolean strikes(String calledMethod, String calledPath) {
        boolean methodFits = method.equals("*") || method.equals(calledMethod);
        return methodFits
                && (path.matcher(calledPath).matches()
                        || path.matcher("/v1.0" + calledPath).matches());
    }
}
