package io.lastday.platform.keycloak;

import io.lastday.platform.connection.WriteSwitches;
import org.keycloak.admin.client.Keycloak;
import org.springframework.beans.factory.ObjectProvider;
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
    KeycloakRealm keycloakRealm(KeycloakSettings settings, ObjectProvider<WriteSwitches> switches) {
        WriteSwitches known = switches.getIfAvailable(WriteSwitches::fixed);
        return KeycloakRealm.connect(settings, known.of(settings.connection("keycloak")));
    }
}
