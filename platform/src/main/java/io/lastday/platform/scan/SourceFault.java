package io.lastday.platform.scan;

import io.lastday.platform.failure.RemoteFailure;
import java.util.concurrent.TimeoutException;

/** The machine reason for a source that could not be read to its end. */
public final class SourceFault {

    private SourceFault() {}

    /** Never a reason that reads as "there is nothing there". */
    public static String reason(Throwable fault) {
        return switch (fault) {
            case RemoteFailure.Throttled ignored -> "THROTTLED";
            case RemoteFailure.Transient ignored -> "OUTAGE";
            case RemoteFailure.MissingPermission ignored -> "NO_PERMISSION";
            case RemoteFailure.NotFound ignored -> "ENDPOINT_NOT_FOUND";
            case RemoteFailure ignored -> "REFUSED";
            case TimeoutException ignored -> "TIMED_OUT";
            default -> "UNREADABLE";
        };
    }
}
