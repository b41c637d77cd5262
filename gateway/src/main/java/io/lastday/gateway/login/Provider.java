package io.lastday.gateway.login;

import io.lastday.gateway.GatewaySettings;
import io.lastday.platform.security.OidcSettings;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The OpenID provider as its discovery document describes it, read when first needed and kept for an hour. A provider that is
 * down fails the log-ins of that moment and nothing else; the next one asks again.
 */
@Component
final class Provider implements ReactiveClientRegistrationRepository {

    /** The one client registration; part of the addresses {@code /oauth2/authorization/lastday} and {@code /login/oauth2/code/lastday}. */
    static final String ID = "lastday";

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofHours(1);

    private final Mono<ClientRegistration> registration;

    Provider(OidcSettings oidc, LogInSettings settings, GatewaySettings gateway, WebClient.Builder http) {
        WebClient client = http.build();
        registration = Mono.defer(() -> discover(client, oidc.issuer().toString()))
                .map(document -> registration(document, settings, gateway))
                .onErrorMap(Provider::unavailable)
                .cache(found -> KEPT, failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return ID.equals(id) ? registration : Mono.empty();
    }

    private static Mono<Map<String, Object>> discover(WebClient client, String issuer) {
        return client.get()
                .uri(issuer + "/.well-known/openid-configuration")
                .retrieve()
                .bodyToMono(DOCUMENT)
                .timeout(PATIENCE)
                .filter(document -> issuer.equals(document.get("issuer")))
                .switchIfEmpty(
                        Mono.error(() -> new IllegalStateException("the document of " + issuer + " is not its own")));
    }

    private static ClientRegistration registration(
            Map<String, Object> document, LogInSettings settings, GatewaySettings gateway) {
        return ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(gateway.at("/login/oauth2/code/" + ID))
                .scope(settings.scopes())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                // the ID token says all that is needed: one call less at each log-in
                .userInfoUri(null)
                .build();
    }

    private static Throwable unavailable(Throwable failure) {
        return new AuthenticationServiceException("the OpenID provider's discovery document cannot be read", failure);
    }
}
