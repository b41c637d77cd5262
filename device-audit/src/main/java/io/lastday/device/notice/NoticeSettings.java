package io.lastday.device.notice;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether people are told what their devices need. Nobody is, unless the firm says so.
 *
 * @param contact whom to ask, as people in the firm know it, for example {@code the IT desk, extension 100}
 * @param most if one run would tell more people than so many, it tells none: then it is not they who have to do something
 */
@Validated
@ConfigurationProperties("lastday.devices.notices")
public record NoticeSettings(
        @DefaultValue("false") boolean enabled,
        @NotNull @DefaultValue("") String contact,
        @DefaultValue("100") @Min(1) int most) {

    public NoticeSettings {
        if (enabled && contact.isBlank()) {
            throw new IllegalArgumentException("lastday.devices.notices.contact says whom people may ask");
        }
    }
}
