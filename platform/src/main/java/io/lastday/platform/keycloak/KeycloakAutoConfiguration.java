package io.lastday.platform.keycloak;

import org.keycloak.admin.client.Keycloak;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link KeycloakRealm} for a service that has the admin client on its class path and {@code lastday.keycloak.client-id} set. */
@AutoConfiguration
@ConditionalOnClass(Keycloak.class)
@ConditionalOnProperty("lastday.keycloak.client-id")
@EnableConfigurationProperties(KeycloakSettings.class)
public class KeycloakAutoConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    KeycloakRealm keycloakRealm(KeycloakSettings settings) {
        return KeycloakRealm.connect(settings);
    }
}
