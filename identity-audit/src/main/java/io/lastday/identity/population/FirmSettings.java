package io.lastday.identity.population;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The firm that this service serves.
 *
 * @param id the firm whose systems this service is connected to
 * @param breakGlass person ids of emergency accounts, which are named as such
 */
@Validated
@ConfigurationProperties("lastday.firm")
public record FirmSettings(
        @NotBlank @DefaultValue("harbour-finch") String id,
        @DefaultValue List<String> breakGlass) {

    public FirmSettings {
        breakGlass = List.copyOf(breakGlass);
    }
}
