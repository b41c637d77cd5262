package io.lastday.offboarding.step.keycloak;

import io.lastday.platform.connection.Origin;
import io.lastday.platform.keycloak.KeycloakSettings;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The connection to the realm of those who operate Lastday: all four, or none where operators log in through another OpenID
 * provider.
 *
 * @param baseUrl Keycloak's address, without a slash at the end
 * @param realm the operators' realm; its own service client asks for tokens there
 * @param clientSecret comes from a mounted file, never from a committed one
 */
@Validated
@ConfigurationProperties("lastday.operators")
record OperatorsSettings(
        @Nullable URI baseUrl,
        @Nullable @Size(min = 1) String realm,
        @Nullable @Size(min = 1) String clientId,
        @Nullable @Size(min = 1) String clientSecret) {

    OperatorsSettings {
        boolean some = Stream.of(baseUrl, realm, clientId, clientSecret).anyMatch(Objects::nonNull);
        boolean all = Stream.of(baseUrl, realm, clientId, clientSecret).allMatch(Objects::nonNull);
        if (some && !all) {
            throw new IllegalArgumentException(
                    "lastday.operators needs base-url, realm, client-id and client-secret, or" + " none of them");
        }
        if (baseUrl != null) {
            Origin.requireSafe("lastday.operators.base-url", baseUrl);
        }
    }

    /** The connection, if there is one. */
    Optional<KeycloakSettings> connection() {
        return baseUrl == null || realm == null || clientId == null || clientSecret == null
                ? Optional.empty()
                : Optional.of(new KeycloakSettings(baseUrl, realm, clientId, clientSecret));
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "OperatorsSettings[baseUrl=" + baseUrl + ", realm=" + realm + ", clientId=" + clientId + "]";
    }
}
