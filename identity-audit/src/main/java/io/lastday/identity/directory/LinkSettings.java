package io.lastday.identity.directory;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param linkAttribute the Keycloak attribute that holds the Entra object id; nothing else links two accounts */
@Validated
@ConfigurationProperties("lastday.person")
public record LinkSettings(
        @NotBlank @DefaultValue("entraObjectId") String linkAttribute) {}
