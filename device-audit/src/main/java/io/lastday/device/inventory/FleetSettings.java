package io.lastday.device.inventory;

import io.lastday.device.posture.Check;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which of the firm's Fleet there is, and what its policies prove: Fleet's policies are the firm's own queries, so nothing but its
 * own word says which of them answers which check.
 *
 * @param baseUrl address of the server; without one Fleet is not a source
 * @param token an API token of a user who may only observe
 * @param checks ids of policies by the name of the check that they answer
 * @param credentialLength how many characters the policy of the screen lock asks for; without it the length stays unknown
 * @param minutesToLock after how many minutes the policy of the auto-lock locks
 */
@ConfigurationProperties("lastday.devices.fleet")
public record FleetSettings(
        @Nullable String baseUrl,
        @Nullable String token,
        @DefaultValue Map<Check, List<String>> checks,
        @Nullable Integer credentialLength,
        @Nullable Integer minutesToLock) {

    public FleetSettings {
        checks = Map.copyOf(checks);
    }

    /** Fleet is no source of this firm. */
    public static FleetSettings none() {
        return new FleetSettings(null, null, Map.of(), null, null);
    }

    @Override
    public String toString() {
        return "FleetSettings[" + baseUrl + "]";
    }
}
