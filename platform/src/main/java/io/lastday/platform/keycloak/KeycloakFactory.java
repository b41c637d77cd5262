package io.lastday.platform.keycloak;

import io.lastday.platform.connection.WriteSwitch;
import jakarta.ws.rs.client.Client;
import java.util.concurrent.TimeUnit;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.ClientBuilderWrapper;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** Puts a {@link KeycloakRealm} together. */
final class KeycloakFactory {

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 20;
    private static final int PROVIDER_PRIORITY = 100;

    private KeycloakFactory() {}

    static KeycloakRealm create(KeycloakSettings settings, WriteSwitch writes) {
        return new KeycloakRealm(client(settings, writes), settings.realm(), writes);
    }

    private static Keycloak client(KeycloakSettings settings, WriteSwitch writes) {
        return KeycloakBuilder.builder()
                .serverUrl(settings.baseUrl().toString())
                .realm(settings.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .resteasyClient(http(writes))
                .build();
    }

    private static Client http(WriteSwitch writes) {
        return ClientBuilderWrapper.create(/* sslContext */ null, /* disableTrustManager */ false)
                .register(JacksonProvider.class, PROVIDER_PRIORITY)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .register(new ObserveFilter(writes))
                .build();
    }
}
