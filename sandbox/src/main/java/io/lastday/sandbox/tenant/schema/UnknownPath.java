package io.lastday.sandbox.tenant.schema;

/** A path with a segment that the published metadata does not have. */
public final class UnknownPath extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownPath(String segment) {
        super("Resource not found for the segment '" + segment + "'.");
    }
}
