package io.lastday.sandbox.client;

/** The system understood a request and refused it; the message is its own problem in one line. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
