package io.lastday.identity.directory;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What links two accounts; nothing else does.
 *
 * @param linkAttribute the Keycloak attribute that holds the Entra object id
 * @param brokerAlias the identity provider of the realm through which people log in from Entra and whose user id is the object
 *     id; empty where there is none
 */
@Validated
@ConfigurationProperties("lastday.person")
public record LinkSettings(
        @NotBlank @DefaultValue("entraObjectId") String linkAttribute,
        @DefaultValue("entra") String brokerAlias) {}
