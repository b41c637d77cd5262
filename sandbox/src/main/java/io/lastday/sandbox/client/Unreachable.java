package io.lastday.sandbox.client;

/** The system did not answer in the time that a restart may take. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
