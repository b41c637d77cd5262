package io.lastday.gateway.console;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param location where the built console lies: a folder, as a Spring resource location that ends with a slash
 */
@Validated
@ConfigurationProperties("lastday.gateway.console")
record ConsoleSettings(
        @DefaultValue("classpath:/static/") @NotBlank String location) {}
