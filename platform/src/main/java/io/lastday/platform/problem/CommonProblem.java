package io.lastday.platform.problem;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Problems that any service can meet; a service's own are in an enum of its own. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request is not valid"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Not logged in"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
    CLAIM_MISSING(HttpStatus.FORBIDDEN, "The token does not say enough"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No such representation"),
    CONFLICT(HttpStatus.CONFLICT, "In conflict with the present state"),
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Media type not supported"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    REMOTE_REFUSED(HttpStatus.BAD_GATEWAY, "A connected system refused"),
    REMOTE_PERMISSION_MISSING(HttpStatus.BAD_GATEWAY, "A connected system asks for a permission"),
    REMOTE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "A connected system does not answer"),
    REMOTE_THROTTLED(HttpStatus.SERVICE_UNAVAILABLE, "A connected system asks to wait"),
    REMOTE_NOT_FOUND(HttpStatus.NOT_FOUND, "Not found in the connected system"),
    OBSERVE_MODE(HttpStatus.CONFLICT, "This connection only observes"),
    IDENTITY_PROVIDER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Log-ins cannot be checked just now");

    private final HttpStatus status;
    private final String title;

    CommonProblem(HttpStatus status, String title) {
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

    /** The general problem for a status that came without a type: the first of its status, else one for its class. */
    static CommonProblem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status.value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? INVALID_REQUEST : INTERNAL_ERROR);
    }
}
