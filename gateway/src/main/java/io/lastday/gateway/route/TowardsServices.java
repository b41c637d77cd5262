package io.lastday.gateway.route;

import io.lastday.platform.request.RequestId;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service is told: the token and the request, never the browser's cookies, and nothing by which a caller could pass
 * for a trusted proxy ({@code X-Forwarded-*} and {@code Forwarded} fall to Spring Cloud Gateway's own filters).
 */
@Component
final class TowardsServices implements HttpHeadersFilter {

    private static final List<String> KEPT_HERE = List.of(
            HttpHeaders.COOKIE,
            "X-XSRF-TOKEN",
            "X-Real-IP",
            "True-Client-IP",
            "CF-Connecting-IP",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method-Override",
            "Proxy-Authorization");

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        HttpHeaders passed = HttpHeaders.copyOf(sent);
        KEPT_HERE.forEach(passed::remove);
        passed.set(RequestId.HEADER, RequestId.of(exchange));
        return passed;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }
}
