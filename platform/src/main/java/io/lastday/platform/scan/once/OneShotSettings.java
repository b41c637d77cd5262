package io.lastday.platform.scan.once;

import io.lastday.platform.security.MachineToken;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param service where the running service is, without a slash at the end
 * @param path of its scans
 * @param clientId of a client with the role {@code scanner}
 * @param clientSecret comes from a mounted file
 */
@Validated
@ConfigurationProperties("lastday.scan")
record OneShotSettings(
        @NotNull URI service,
        @NotBlank String path,
        @NotBlank String clientId,
        @NotBlank String clientSecret) {

    URI scans() {
        return URI.create(service + path);
    }

    MachineToken.Login login(URI issuer) {
        return new MachineToken.Login(issuer, null, clientId, clientSecret);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "OneShotSettings[service=" + service + ", clientId=" + clientId + "]";
    }
}
