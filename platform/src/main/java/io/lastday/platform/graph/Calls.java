package io.lastday.platform.graph;

import java.util.Set;
import okhttp3.Request;

/** What can be said of a request. */
final class Calls {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private Calls() {}

    /** Marks a POST whose effect is a read, such as a batch of GETs. */
    enum Reading {
        MARK
    }

    /** Marks a call whose sender keeps the time itself: a spent quota is told at once, and not waited out on its thread. */
    enum Patience {
        NONE
    }

    /** Whether a spent quota ends the call at once. */
    static boolean isImpatient(Request request) {
        return request.tag(Patience.class) != null;
    }

    /** Whether the request changes nothing. */
    static boolean reads(Request request) {
        return SAFE.contains(request.method()) || request.tag(Reading.class) != null;
    }

    /** Method and path for logs and failures: queries are left out, they may name people. */
    static String name(Request request) {
        return request.method() + " " + request.url().encodedPath();
    }
}
