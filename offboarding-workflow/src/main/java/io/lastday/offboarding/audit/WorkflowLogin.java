package io.lastday.offboarding.audit;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The machine account with which this service asks the others.
 *
 * @param issuer the operators' issuer
 * @param tokenUri where tokens are given; Keycloak's under the issuer where nothing is said
 * @param clientSecret null leaves the audits unasked: the plan then says UNKNOWN
 */
@Validated
@ConfigurationProperties("lastday.oidc")
record WorkflowLogin(
        @NotNull URI issuer,
        @Nullable URI tokenUri,
        @DefaultValue("lastday-workflow") String clientId,
        @Nullable String clientSecret) {

    URI tokens() {
        return tokenUri == null ? URI.create(issuer + "/protocol/openid-connect/token") : tokenUri;
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "WorkflowLogin[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
