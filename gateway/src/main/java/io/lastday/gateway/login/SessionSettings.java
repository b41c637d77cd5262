package io.lastday.gateway.login;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param idle a session that is not used for so long ends
 */
@Validated
@ConfigurationProperties("lastday.gateway.session")
record SessionSettings(@DefaultValue("30m") @NotNull Duration idle) {}
