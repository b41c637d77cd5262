package io.lastday.sandbox.tenant.web;

/** A fault asked for the connection to end without an answer. */
final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unanswered() {
        super("the connection is cut on demand", null, false, false);
    }
}
