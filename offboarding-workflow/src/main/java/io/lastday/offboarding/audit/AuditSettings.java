package io.lastday.offboarding.audit;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the audits answer.
 *
 * @param timeout how long a plan waits for one of them
 */
@Validated
@ConfigurationProperties("lastday.services")
public record AuditSettings(
        @NotNull @DefaultValue("http://127.0.0.1:8093") URI deviceAudit,
        @NotNull @DefaultValue("http://127.0.0.1:8092") URI identityAudit,
        @DefaultValue("5s") Duration timeout) {}
