package io.lastday.gateway.route;

import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses bodies over a size: by their declared length at once, and by counting where none is declared (the gateway's own
 * size filter looks at the declaration alone, which a chunked body does not make).
 */
final class BodyLimit implements GatewayFilter {

    private final DataSize most;

    BodyLimit(DataSize most) {
        this.most = most;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > most.toBytes()) {
            return Mono.error(this::tooLarge);
        }
        return chain.filter(exchange.mutate().request(counted(request)).build());
    }

    private ServerHttpRequest counted(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> counted(super.getBody(), new AtomicLong()));
            }
        };
    }

    private Flux<DataBuffer> counted(Flux<DataBuffer> body, AtomicLong seen) {
        return body.handle((piece, sink) -> {
            if (seen.addAndGet(piece.readableByteCount()) > most.toBytes()) {
                DataBufferUtils.release(piece);
                sink.error(tooLarge());
            } else {
                sink.next(piece);
            }
        });
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                CommonProblem.CONTENT_TOO_LARGE, "Send at most " + most.toBytes() + " bytes to this address.");
    }
}
