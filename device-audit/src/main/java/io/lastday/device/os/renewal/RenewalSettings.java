package io.lastday.device.os.renewal;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where younger OS data is fetched from. Off unless an address is given.
 *
 * @param endOfLife address of endoflife.date's API, such as {@code https://endoflife.date/api/v1}
 * @param msrc address of Microsoft's security updates, such as {@code https://api.msrc.microsoft.com/cvrf/v3.0}
 * @param every how long an answer, or a failure, is left alone
 */
@Validated
@ConfigurationProperties("lastday.devices.renewal")
record RenewalSettings(
        @Pattern(regexp = "https?://[^?#]+[^/?#]") @Nullable String endOfLife,
        @Pattern(regexp = "https?://[^?#]+[^/?#]") @Nullable String msrc,
        @DefaultValue("P1D") Duration every) {

    boolean isOff() {
        return endOfLife == null && msrc == null;
    }
}
