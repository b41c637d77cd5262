package io.lastday.platform.keycloak;

import io.lastday.platform.failure.RemoteFailure;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which failure an exception of the admin client stands for. */
final class KeycloakFailures {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(10);

    private KeycloakFailures() {}

    /** @param role what the call is documented to need, named where it was refused */
    static RemoteFailure of(RuntimeException thrown, String role) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RemoteFailure known) {
                return known;
            }
            if (cause instanceof WebApplicationException answered) {
                return ofStatus(answered, role);
            }
        }
        Throwable wire = wire(thrown);
        String what = wire == null
                ? "an answer that cannot be read (" + thrown.getClass().getSimpleName() + ")"
                : "no whole answer";
        return new RemoteFailure.Transient("Keycloak (" + role + "): " + what, null, wire);
    }

    private static RemoteFailure ofStatus(WebApplicationException answered, String role) {
        try (Response response = answered.getResponse()) {
            int status = response.getStatus();
            String said = "Keycloak (" + role + "): " + status;
            return switch (status) {
                case FORBIDDEN -> new RemoteFailure.MissingPermission(said, role);
                case NOT_FOUND -> new RemoteFailure.NotFound(said);
                case TOO_MANY_REQUESTS ->
                    new RemoteFailure.Throttled(said, Instant.now().plus(UNTOLD_WAIT));
                default ->
                    status >= SERVER_ERROR
                            ? new RemoteFailure.Transient(said, null, null)
                            : new RemoteFailure.Terminal(said, status, "KEYCLOAK_" + status, null);
            };
        }
    }

    // Bodies can stand in a reader's message; an I/O error holds none.
    private static @Nullable Throwable wire(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.io.IOException) {
                return cause;
            }
        }
        return null;
    }
}
