package io.lastday.device.scan;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param id the firm whose systems this service is connected to */
@Validated
@ConfigurationProperties("lastday.firm")
record FirmSettings(@NotBlank @DefaultValue("harbour-finch") String id) {}
