package io.lastday.platform.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Writes problems where no controller is involved: security filters, gateway filters, errors before dispatch. */
public final class ProblemWriter {

    private final ServerResponse.Context context;

    ProblemWriter(ServerCodecConfigurer codecs) {
        this.context = new CodecContext(List.copyOf(codecs.getWriters()));
    }

    /** Answers the exchange with the problem that {@code failure} stands for. Call before anything was written. */
    public Mono<Void> write(ServerWebExchange exchange, Throwable failure) {
        return write(exchange, ProblemOf.failure(failure));
    }

    /** Answers the exchange with a problem of {@code type}. Call before anything was written. */
    public Mono<Void> write(ServerWebExchange exchange, ProblemType type, String detail) {
        return write(exchange, ProblemException.problem(type, detail, Map.of()));
    }

    private Mono<Void> write(ServerWebExchange exchange, ProblemDetail problem) {
        ProblemDetail stamped = ProblemStamp.put(problem, exchange);
        return ServerResponse.status(stamped.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyValue(stamped)
                .flatMap(response -> response.writeTo(exchange, context));
    }

    private record CodecContext(List<HttpMessageWriter<?>> messageWriters) implements ServerResponse.Context {
        @Override
        public List<ViewResolver> viewResolvers() {
            return List.of();
        }
    }
}
