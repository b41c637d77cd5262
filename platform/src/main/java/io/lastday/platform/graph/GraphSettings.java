package io.lastday.platform.graph;

import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.Origin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The connection to a tenant.
 *
 * @param baseUrl with the version, without a slash at the end
 * @param tokenUri the tenant's token endpoint, {@code https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token}
 * @param clientId the app registration of this service: each service has its own, with the least permissions
 * @param clientSecret comes from a mounted file, never from a committed one
 */
@Validated
@ConfigurationProperties("lastday.graph")
public record GraphSettings(
        @NotNull @DefaultValue("https://graph.microsoft.com/v1.0")
        URI baseUrl,

        @NotNull URI tokenUri,
        @NotBlank String clientId,
        @NotBlank String clientSecret) {

    public GraphSettings {
        Origin.requireSafe("lastday.graph.base-url", baseUrl);
        Origin.requireSafe("lastday.graph.token-uri", tokenUri);
    }

    /** What is connected: the tenant stands in the address that gives its tokens. */
    Connection connection() {
        return new Connection("entra", baseUrl, baseUrl + " with tokens of " + tokenUri);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "GraphSettings[baseUrl=" + baseUrl + ", clientId=" + clientId + "]";
    }
}
