package io.lastday.platform.security;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Matches the requests that a {@link PublicEndpoint} answers. */
final class PublicEndpoints implements ServerWebExchangeMatcher {

    private final Supplier<List<RequestMappingInfo>> open;

    // Asked at the first request, not before: the mappings need controllers, and those may need what security defines.
    PublicEndpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.open = SingletonSupplier.of(
                () -> mappings.stream().flatMap(PublicEndpoints::openIn).toList());
    }

    private static Stream<RequestMappingInfo> openIn(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(PublicEndpoint.class))
                .map(entry -> entry.getKey());
    }

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        boolean matched = open.get().stream().anyMatch(info -> info.getMatchingCondition(exchange) != null);
        return matched ? MatchResult.match() : MatchResult.notMatch();
    }
}
