package io.lastday.platform.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Ends a request with a problem. The {@code detail} tells the caller what to change; it reaches the outside as it is, so it
 * names no secret and no internals.
 */
public final class ProblemException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /** {@code extras} become members of the problem object beside the standard ones. */
    public ProblemException(ProblemType type, String detail, Map<String, ?> extras) {
        this(type, detail, extras, null);
    }

    public ProblemException(ProblemType type, String detail, Map<String, ?> extras, @Nullable Throwable cause) {
        super(type.status(), problem(type, detail, extras), cause);
        this.type = type;
    }

    /** Which kind of problem this is. */
    public ProblemType type() {
        return type;
    }

    static ProblemDetail problem(ProblemType type, String detail, Map<String, ?> extras) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(type.uri());
        problem.setTitle(type.title());
        extras.forEach(problem::setProperty);
        return problem;
    }
}
