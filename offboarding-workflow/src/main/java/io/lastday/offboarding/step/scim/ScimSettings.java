package io.lastday.offboarding.step.scim;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.Origin;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Systems that speak SCIM 2.0. Nothing of this comes from a playbook or a request: an address is configuration.
 *
 * @param connectors by name, as in {@code scim.<name>}
 */
@ConfigurationProperties("lastday.scim")
record ScimSettings(@DefaultValue Map<String, Connector> connectors) {

    ScimSettings {
        connectors = Map.copyOf(connectors);
        connectors.forEach(ScimSettings::requireSafe);
    }

    private static void requireSafe(String name, Connector connector) {
        String property = "lastday.scim.connectors." + name;
        new Connection("scim." + name, connector.baseUrl, "checked for its name");
        Origin.requireSafe(property + ".base-url", connector.baseUrl);
        Origin.of(connector.baseUrl);
        boolean plain = connector.baseUrl.getRawQuery() == null && connector.baseUrl.getRawFragment() == null;
        if (!plain || connector.baseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException(property + ".base-url has a query, a fragment or a slash at its end");
        }
    }

    /**
     * One system.
     *
     * @param baseUrl with the version, without a slash at the end
     * @param token for the header {@code Authorization: Bearer}; comes from a mounted file
     * @param account whose user name finds the person there: {@code entra} or {@code keycloak}
     * @param attribute what holds it there: {@code userName} or {@code externalId}
     * @param title what people call it; its name where nothing is said
     */
    record Connector(
            URI baseUrl,
            String token,
            @DefaultValue("entra") ConnectedSystem account,
            @DefaultValue("userName") String attribute,
            @Nullable String title) {

        Connector {
            if (token == null || token.isBlank()) {
                throw new IllegalArgumentException("a SCIM connection needs a token");
            }
            if (account != ConnectedSystem.ENTRA && account != ConnectedSystem.KEYCLOAK) {
                throw new IllegalArgumentException("a SCIM connection finds people by their entra or keycloak account");
            }
            if (!Set.of("userName", "externalId").contains(attribute)) {
                throw new IllegalArgumentException("a SCIM connection finds people by userName or externalId");
            }
        }

        /** Names no secret. */
        @Override
        public String toString() {
            return "Connector[baseUrl=" + baseUrl + ", account=" + account + ", attribute=" + attribute + "]";
        }
    }
}
