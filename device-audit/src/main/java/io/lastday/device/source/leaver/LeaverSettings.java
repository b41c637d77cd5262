package io.lastday.device.source.leaver;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the leaver cases are, and as whom this service asks.
 *
 * @param baseUrl of the service that keeps them; without one they are no source
 * @param tokenUri where tokens are given; what the operators' issuer says where this is null
 * @param clientId of a client with the role {@code scanner}
 * @param clientSecret comes from a mounted file
 */
@ConfigurationProperties("lastday.devices.leavers")
record LeaverSettings(
        @Nullable URI baseUrl,
        @Nullable URI tokenUri,
        @DefaultValue("lastday-device-scan") String clientId,
        @Nullable String clientSecret) {

    /** Names no secret. */
    @Override
    public String toString() {
        return "LeaverSettings[baseUrl=" + baseUrl + ", clientId=" + clientId + "]";
    }
}
