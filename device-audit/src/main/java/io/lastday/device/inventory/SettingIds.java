package io.lastday.device.inventory;

import io.lastday.device.posture.Platform;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which Intune settings answer which question, by platform. They are settings of ours because Microsoft lists them nowhere:
 * some were only seen in public scripts, others follow the pattern.
 *
 * @param credential a credential is required
 * @param autoLock minutes of inactivity before the lock
 * @param antivirus any registered anti-malware is on, as Windows knows it; not a setting about Defender alone
 */
@Validated
@ConfigurationProperties("lastday.devices.settings")
public record SettingIds(
        @NotEmpty Map<Platform, List<String>> credential,
        @NotEmpty Map<Platform, List<String>> autoLock,
        @NotEmpty Map<Platform, List<String>> antivirus) {

    /** Every setting that a scan asks for, each once. */
    public List<String> all() {
        return Stream.of(credential, autoLock, antivirus)
                .flatMap(byPlatform -> byPlatform.values().stream())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
