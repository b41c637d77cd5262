package io.lastday.platform.graph;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.ApiException;
import io.lastday.platform.failure.RemoteFailure;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Which failure an exception of the SDK, of the wire, or a status stands for. */
final class GraphFailures {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int FAILED_DEPENDENCY = 424;
    private static final int SERVER_ERROR = 500;

    private GraphFailures() {}

    /** @param permission what the call is documented to need, named where it was refused */
    static RemoteFailure of(RuntimeException thrown, String permission) {
        return switch (thrown) {
            case RemoteFailure.Refused observed -> GraphDeeds.refused(observed, permission);
            case RemoteFailure known -> known;
            case ODataError error -> ofStatus(permission, error.getResponseStatusCode(), code(error));
            case ApiException error -> ofStatus(permission, error.getResponseStatusCode(), "");
            default -> ofBroken(thrown, permission);
        };
    }

    /** The failure that a status of 400 or more stands for. */
    static RemoteFailure ofStatus(String permission, int status, String code) {
        String said = "Graph (" + permission + "): " + status + (code.isEmpty() ? "" : " " + code);
        return switch (status) {
            case FORBIDDEN -> new RemoteFailure.MissingPermission(said, permission);
            case NOT_FOUND -> new RemoteFailure.NotFound(said);
            case REQUEST_TIMEOUT, FAILED_DEPENDENCY -> new RemoteFailure.Transient(said, null, null);
            case UNAUTHORIZED -> new RemoteFailure.Terminal(said, status, code, null);
            default ->
                status >= SERVER_ERROR || status == 0
                        ? new RemoteFailure.Transient(said, null, null)
                        : new RemoteFailure.Terminal(said, status, code, null);
        };
    }

    /** A connection that broke, or an answer that cannot be read: neither says anything about the object asked for. */
    static RemoteFailure ofBroken(Throwable thrown, String permission) {
        boolean wire = causedByWire(thrown);
        // the kind of exception, without its message: that may quote the answer
        String what = wire
                ? "no whole answer"
                : "an answer that cannot be read (" + thrown.getClass().getSimpleName() + ")";
        return new RemoteFailure.Transient("Graph (" + permission + "): " + what, null, wire ? thrown : null);
    }

    private static boolean causedByWire(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static String code(ODataError error) {
        return error.getError() == null || error.getError().getCode() == null
                ? ""
                : error.getError().getCode();
    }
}
