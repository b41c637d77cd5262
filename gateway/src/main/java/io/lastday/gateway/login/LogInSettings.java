package io.lastday.gateway.login;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * This gateway as a client of the OpenID provider, whose issuer stands beside it ({@code lastday.oidc.issuer}).
 *
 * @param clientSecret from a mounted file, {@code lastday.oidc.client-secret}
 * @param scopes asked for at log-in; {@code openid} is always among them
 */
@Validated
@ConfigurationProperties("lastday.oidc")
record LogInSettings(
        @DefaultValue("lastday-gateway") @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes) {

    @Override
    public String toString() {
        return "LogInSettings[clientId=" + clientId + ", clientSecret=***, scopes=" + scopes + "]";
    }
}
