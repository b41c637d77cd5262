package io.lastday.platform.keycloak;

import io.lastday.platform.connection.WriteMode;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
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

    static KeycloakRealm create(KeycloakSettings settings) {
        WriteMode mode = WriteMode.of(settings.baseUrl());
        return new KeycloakRealm(client(settings, mode), settings.realm(), mode);
    }

    static Keycloak client(KeycloakSettings settings, WriteMode mode) {
        return KeycloakBuilder.builder()
                .serverUrl(settings.baseUrl().toString())
                .realm(settings.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .resteasyClient(http(mode))
                .build();
    }

    private static Client http(WriteMode mode) {
        ClientBuilder http = ClientBuilderWrapper.create(/* sslContext */ null, /* disableTrustManager */ false)
                .register(JacksonProvider.class, PROVIDER_PRIORITY)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
        if (mode == WriteMode.OBSERVE) {
            http.register(new ObserveFilter());
        }
        return http.build();
    }
}
