package io.lastday.gateway;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param origin scheme, host and port under which browsers reach this gateway. Redirects are built from it and never from a
 *     request's Host or Forwarded headers, which the caller chooses; with https, cookies are Secure and HSTS is sent
 * @param openApiPath where each service publishes its OpenAPI document
 */
@Validated
@ConfigurationProperties("lastday.gateway")
public record GatewaySettings(
        @DefaultValue("http://127.0.0.1:8080") @NotNull URI origin,
        @DefaultValue("/v3/api-docs") @NotNull String openApiPath) {

    public GatewaySettings {
        if (!origin.isAbsolute()
                || origin.getHost() == null
                || !origin.getRawPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "lastday.gateway.origin must be scheme, host and port alone, such as https://lastday.example");
        }
    }

    /** Whether browsers reach the gateway over TLS, here or at an edge before it. */
    public boolean secure() {
        return "https".equalsIgnoreCase(origin.getScheme());
    }

    /** The absolute address of a path of this gateway, as a browser sees it. */
    public String at(String path) {
        return origin + path;
    }
}
