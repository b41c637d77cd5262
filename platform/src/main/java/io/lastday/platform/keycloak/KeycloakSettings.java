package io.lastday.platform.keycloak;

import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.Origin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The connection to the realm that holds the firm's people.
 *
 * @param baseUrl Keycloak's address, without a slash at the end
 * @param realm the firm's realm; its own service client, with the least roles of {@code realm-management}, asks for tokens there
 * @param clientSecret comes from a mounted file, never from a committed one
 */
@Validated
@ConfigurationProperties("lastday.keycloak")
public record KeycloakSettings(
        @NotNull URI baseUrl,
        @NotBlank String realm,
        @NotBlank String clientId,
        @NotBlank String clientSecret) {

    public KeycloakSettings {
        Origin.requireSafe("lastday.keycloak.base-url", baseUrl);
    }

    /** What is connected, under the name that people know it by. */
    public Connection connection(String name) {
        return new Connection(name, baseUrl, "realm " + realm + " of " + baseUrl);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "KeycloakSettings[baseUrl=" + baseUrl + ", realm=" + realm + ", clientId=" + clientId + "]";
    }
}
