package io.lastday.gateway.route;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param ordinary most bytes of a request body
 * @param upload most bytes of a chat export or of an import; it is passed on as it arrives and never held
 */
@Validated
@ConfigurationProperties("lastday.gateway.body")
record BodyLimits(
        @DefaultValue("1MB") @NotNull DataSize ordinary,
        @DefaultValue("4GB") @NotNull DataSize upload) {}
