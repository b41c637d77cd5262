package io.lastday.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What answers without a log-in beside {@link PublicEndpoint} methods.
 *
 * @param openPaths path patterns; probes by default
 */
@ConfigurationProperties("lastday.security")
public record SecuritySettings(
        @DefaultValue({"/livez", "/readyz"}) List<String> openPaths) {}
