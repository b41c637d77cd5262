package io.lastday.platform.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The last net: what filters throw, and what no controller advice took, becomes a problem as well. */
final class UnhandledProblems implements WebExceptionHandler, Ordered {

    /** Just before Spring Boot's own handler, which stands at -1 and answers in another shape. */
    private static final int BEFORE_BOOT = -2;

    private static final Logger LOG = LoggerFactory.getLogger(UnhandledProblems.class);

    private final ProblemWriter writer;

    UnhandledProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return BEFORE_BOOT;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        if (ProblemOf.isUnexpected(ProblemOf.failure(failure))) {
            LOG.error("request failed before it reached a controller", failure);
        }
        return writer.write(exchange, failure);
    }
}
