package io.lastday.platform.failure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a remote system did not give what it was asked for. Callers switch over the kinds; none of them means "there is nothing".
 *
 * <p><b>Messages carry method, path and the remote's own error code, never a query, a body or a token.</b>
 */
public abstract sealed class RemoteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RemoteFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** A passing fault: timeout, reset, 5xx. The same call may succeed later; whether it took effect is unknown. */
    public static final class Transient extends RemoteFailure {

        private static final long serialVersionUID = 1L;

        private final @Nullable Duration retryAfter;

        /** {@code retryAfter} is the remote's own wish, where it named one. */
        public Transient(String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
            super(message, cause);
            this.retryAfter = retryAfter;
        }

        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }

    /** The remote's quota is spent. Nothing took effect; ask again at {@link #notBefore()} or later. Never counts as a failed attempt. */
    public static final class Throttled extends RemoteFailure {

        private static final long serialVersionUID = 1L;

        private final Instant notBefore;

        public Throttled(String message, Instant notBefore) {
            super(message, null);
            this.notBefore = notBefore;
        }

        public Instant notBefore() {
            return notBefore;
        }
    }

    /** The remote understood and refused, or answered what cannot be read: asking again changes nothing. */
    public static final class Terminal extends RemoteFailure {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final String code;

        public Terminal(String message, int status, String code, @Nullable Throwable cause) {
            super(message, cause);
            this.status = status;
            this.code = code;
        }

        /** The HTTP status; 0 where none came. */
        public int status() {
            return status;
        }

        /** The remote's own error code, or ours in capitals where it gave none. */
        public String code() {
            return code;
        }
    }

    /** 403: the caller lacks a permission or, for a privileged target, a role. */
    public static final class MissingPermission extends RemoteFailure {

        private static final long serialVersionUID = 1L;

        private final String scope;

        public MissingPermission(String message, String scope) {
            super(message, null);
            this.scope = scope;
        }

        /** The permission that the call is documented to need. */
        public String scope() {
            return scope;
        }
    }

    /** 404: the system answered, and the object is not there. Distinct from every kind of outage. */
    public static final class NotFound extends RemoteFailure {

        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message, null);
        }
    }

    /** Not sent at all: the connection is in observe mode, and the call would have written. */
    public static final class Refused extends RemoteFailure {

        private static final long serialVersionUID = 1L;

        private final String method;
        private final String path;
        private final String deed;

        /** A call of which no more is known than where it goes. */
        public Refused(String method, String path) {
            this(method, path, "sent a change");
        }

        /** @param deed what the call does, as in "It would have …" */
        public Refused(String method, String path, String deed) {
            super("observe mode: would have sent " + method + " " + path, null);
            this.method = method;
            this.path = path;
            this.deed = deed;
        }

        public String method() {
            return method;
        }

        public String path() {
            return path;
        }

        /** What the call does, in words that follow "It would have". */
        public String deed() {
            return deed;
        }

        /** What would have been done, in whole sentences for a person. */
        public String wouldHave() {
            return "This connection only observes, so nothing was changed. It would have " + deed + " (" + method + " "
                    + path + ").";
        }
    }
}
