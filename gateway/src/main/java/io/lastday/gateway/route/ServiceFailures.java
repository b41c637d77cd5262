package io.lastday.gateway.route;

import io.lastday.gateway.problem.GatewayProblem;
import io.lastday.platform.problem.ProblemException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says which service failed and how, in place of an exception of the transport. */
final class ServiceFailures implements GatewayFilter {

    private static final String AGAIN_IN_SECONDS = "5";

    private final Service service;

    ServiceFailures(Service service) {
        this.service = service;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).onErrorMap(failure -> told(failure, exchange));
    }

    private Throwable told(Throwable failure, ServerWebExchange exchange) {
        Throwable told = told(failure);
        if (told != failure && !exchange.getResponse().isCommitted()) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, AGAIN_IN_SECONDS);
        }
        return told;
    }

    private Throwable told(Throwable failure) {
        return switch (failure) {
            case ProblemException known -> known;
            // the breaker is open: nothing was sent
            case ServiceUnavailableException heldBack ->
                problem(
                        GatewayProblem.SERVICE_DOWN,
                        " has failed several times; calls to it are held back for a few seconds.",
                        heldBack);
            case ConnectException unreached ->
                problem(GatewayProblem.SERVICE_DOWN, " cannot be reached; try again in a moment.", unreached);
            case UnknownHostException unknown ->
                problem(GatewayProblem.SERVICE_DOWN, " cannot be found under its configured address.", unknown);
            case TimeoutException late -> tooSlow(late);
            case IOException broken ->
                problem(
                        GatewayProblem.SERVICE_BROKE_OFF,
                        " broke off; look whether the change was made before sending it again.",
                        broken);
            default -> failure.getCause() instanceof TimeoutException late ? tooSlow(late) : failure;
        };
    }

    private ProblemException tooSlow(Throwable late) {
        return problem(
                GatewayProblem.SERVICE_TOO_SLOW,
                " did not answer in time; look whether the change was made before sending it again.",
                late);
    }

    private ProblemException problem(GatewayProblem type, String what, Throwable cause) {
        return new ProblemException(type, service.id() + what, Map.of("service", service.id()), cause);
    }
}
