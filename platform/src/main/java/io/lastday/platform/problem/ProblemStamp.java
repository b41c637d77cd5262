package io.lastday.platform.problem;

import io.lastday.platform.request.RequestId;
import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;

/** What every problem carries, whoever made it: a stable type, a title, the request's id. */
final class ProblemStamp {

    private static final URI UNTYPED = URI.create("about:blank");

    private ProblemStamp() {}

    static ProblemDetail put(ProblemDetail problem, ServerWebExchange exchange) {
        if (problem.getType() == null || problem.getType().equals(UNTYPED)) {
            CommonProblem general = CommonProblem.of(HttpStatusCode.valueOf(problem.getStatus()));
            problem.setType(general.uri());
            problem.setTitle(general.title());
        }
        problem.setProperty(RequestId.KEY, RequestId.of(exchange));
        return problem;
    }
}
