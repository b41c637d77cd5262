package io.lastday.gateway.route;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Base addresses of the services; the defaults are those of the whole system on one machine. */
@Validated
@ConfigurationProperties("lastday.services")
record ServiceAddresses(
        @DefaultValue("http://127.0.0.1:8091") @NotNull URI offboardingWorkflow,
        @DefaultValue("http://127.0.0.1:8092") @NotNull URI identityAudit,
        @DefaultValue("http://127.0.0.1:8093") @NotNull URI deviceAudit) {

    URI of(Service service) {
        return switch (service) {
            case OFFBOARDING_WORKFLOW -> offboardingWorkflow;
            case IDENTITY_AUDIT -> identityAudit;
            case DEVICE_AUDIT -> deviceAudit;
        };
    }
}
