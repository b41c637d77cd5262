package io.lastday.platform.problem;

import io.lastday.platform.request.RequestId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;

/** What every problem carries, whoever made it: a stable type, a title, the request's id. */
final class ProblemStamp {

    private static final URI UNTYPED = URI.create("about:blank");

    /** Member of a problem after which the same request may succeed. */
    static final String NOT_BEFORE = "notBefore";

    private ProblemStamp() {}

    static ProblemDetail put(ProblemDetail problem, ServerWebExchange exchange) {
        if (problem.getType() == null || problem.getType().equals(UNTYPED)) {
            CommonProblem general = CommonProblem.of(HttpStatusCode.valueOf(problem.getStatus()));
            problem.setType(general.uri());
            problem.setTitle(general.title());
        }
        problem.setProperty(RequestId.KEY, RequestId.of(exchange));
        waitOf(problem).ifPresent(seconds -> exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, seconds));
        return problem;
    }

    /** A problem that names a time to come back at says it in the header too, in whole seconds. */
    private static Optional<String> waitOf(ProblemDetail problem) {
        Map<String, Object> extras = problem.getProperties();
        if (extras == null || !(extras.get(NOT_BEFORE) instanceof Instant notBefore)) {
            return Optional.empty();
        }
        long seconds = Math.max(
                1, Duration.between(Instant.now(), notBefore).plusMillis(999).toSeconds());
        return Optional.of(Long.toString(seconds));
    }
}
