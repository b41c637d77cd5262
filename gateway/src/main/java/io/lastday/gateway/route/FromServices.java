package io.lastday.gateway.route;

import io.lastday.platform.request.RequestId;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What a service may not tell a browser: cookies of its own, its software, and rules for browsers, which the gateway sets. */
@Component
final class FromServices implements HttpHeadersFilter {

    private static final List<String> KEPT_HERE = List.of(
            HttpHeaders.SET_COOKIE,
            HttpHeaders.SERVER,
            "X-Powered-By",
            "Content-Security-Policy",
            "Strict-Transport-Security",
            "X-Frame-Options",
            "X-Content-Type-Options",
            "X-XSS-Protection",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Cross-Origin-Embedder-Policy",
            HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
            HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS,
            RequestId.HEADER);

    @Override
    public HttpHeaders filter(HttpHeaders received, ServerWebExchange exchange) {
        HttpHeaders passed = HttpHeaders.copyOf(received);
        KEPT_HERE.forEach(passed::remove);
        return passed;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
