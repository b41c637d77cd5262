package io.lastday.platform.graph;

import io.lastday.platform.failure.RemoteFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;

/** Why there is no token. What the endpoint said beyond its code stays out: it may quote what was sent. */
final class TokenFailures {

    private static final int SERVER_ERROR = 500;

    private TokenFailures() {}

    static RemoteFailure of(OAuth2AuthorizationException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException unreachable) {
                return new RemoteFailure.Transient("token endpoint does not answer", null, unreachable.getCause());
            }
            if (cause instanceof RestClientResponseException answered) {
                return ofStatus(
                        answered.getStatusCode().value(),
                        answered.getResponseHeaders() == null
                                ? null
                                : answered.getResponseHeaders().getFirst("Retry-After"));
            }
        }
        String code = failed.getError().getErrorCode();
        return new RemoteFailure.Terminal("token endpoint: " + code, 0, code, null);
    }

    private static RemoteFailure ofStatus(int status, @Nullable String retryAfter) {
        String said = "token endpoint: " + status;
        if (status == RetryRule.TOO_MANY_REQUESTS) {
            Instant now = Instant.now();
            return new RemoteFailure.Throttled(
                    said, now.plus(RetryAfter.of(retryAfter, now).orElse(RetryRule.UNTOLD_WAIT)));
        }
        return status >= SERVER_ERROR
                ? new RemoteFailure.Transient(said, null, null)
                : new RemoteFailure.Terminal(said, status, "TOKEN_REFUSED", null);
    }
}
