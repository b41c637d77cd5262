package io.lastday.gateway.security;

import io.lastday.gateway.GatewaySettings;
import java.time.Duration;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What every answer tells a browser: run nothing but the console's own files, show it in no frame, pass nothing on. */
@Component
final class BrowserRules {

    static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=()";

    private static final String TLS_ONLY = "max-age=" + Duration.ofDays(365).toSeconds() + "; includeSubDomains";

    private final boolean secure;

    BrowserRules(GatewaySettings settings) {
        this.secure = settings.secure();
    }

    void on(HeaderSpec headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .permissionsPolicy(permissions -> permissions.policy(PERMISSIONS))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.mode(Mode.DENY))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Spring's own writer looks at the scheme of the request, which an edge that ends TLS changes
                .hsts(hsts -> hsts.disable())
                .writer(exchange -> Mono.fromRunnable(() -> {
                    if (secure) {
                        exchange.getResponse().getHeaders().set("Strict-Transport-Security", TLS_ONLY);
                    }
                }));
    }
}
