package io.lastday.gateway.problem;

import io.lastday.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The gateway's own kinds of problem; each names the service it speaks of in the member {@code service}, where there is one. */
public enum GatewayProblem implements ProblemType {
    REQUEST_REFUSED(HttpStatus.BAD_REQUEST, "The request is malformed"),
    SESSION_ENDED(HttpStatus.UNAUTHORIZED, "The session has ended"),
    CSRF_TOKEN_MISSING(HttpStatus.FORBIDDEN, "The request may come from another site"),
    SERVICE_BROKE_OFF(HttpStatus.BAD_GATEWAY, "A part of Lastday broke off"),
    SERVICE_DOWN(HttpStatus.SERVICE_UNAVAILABLE, "A part of Lastday is not running"),
    SERVICE_TOO_SLOW(HttpStatus.GATEWAY_TIMEOUT, "A part of Lastday did not answer in time");

    private final HttpStatus status;
    private final String title;

    GatewayProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
