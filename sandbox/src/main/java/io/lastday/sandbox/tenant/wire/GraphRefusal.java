package io.lastday.sandbox.tenant.wire;

import org.jspecify.annotations.Nullable;

/** A request that Graph refuses: status, code and message as Graph words them. */
public final class GraphRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;
    private final @Nullable Integer retryAfterSeconds;

    private GraphRefusal(int status, String code, String message, @Nullable Integer retryAfterSeconds) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static GraphRefusal of(int status, String code, String message) {
        return new GraphRefusal(status, code, message, null);
    }

    public static GraphRefusal badRequest(String message) {
        return of(400, "BadRequest", message);
    }

    /** The directory words a change that it does not make so. */
    public static GraphRefusal badChange(String message) {
        return of(400, "Request_BadRequest", message);
    }

    /** What the premises own is not changed in the cloud. */
    public static GraphRefusal masteredOnPremises() {
        return badChange("Unable to update the specified properties for on-premises mastered Directory Sync objects or"
                + " objects currently undergoing migration.");
    }

    /** Directory objects word a bad request so. */
    public static GraphRefusal unsupported(String message) {
        return of(400, "Request_UnsupportedQuery", message);
    }

    public static GraphRefusal notFound(String id) {
        return of(
                404,
                "Request_ResourceNotFound",
                "Resource '" + id
                        + "' does not exist or one of its queried reference-property objects are not present.");
    }

    public static GraphRefusal denied() {
        return of(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
    }

    public static GraphRefusal badToken(String message) {
        return of(401, "InvalidAuthenticationToken", message);
    }

    /** Too many requests; {@code retryAfterSeconds} null where Microsoft gives none. */
    public static GraphRefusal throttled(@Nullable Integer retryAfterSeconds) {
        return new GraphRefusal(429, "TooManyRequests", "Too many requests.", retryAfterSeconds);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public @Nullable Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
