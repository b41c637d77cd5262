package io.lastday.identity.source.keycloak;

import io.lastday.identity.directory.KeycloakFacts.Execution;
import io.lastday.identity.directory.KeycloakFacts.Flow;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.keycloak.KeycloakRealm;
import io.lastday.platform.scan.Patience;
import java.util.List;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import reactor.core.publisher.Mono;

/** The browser flow of the realm, which is where a second factor is asked for, or not. */
final class FlowReader {

    private static final String VIEW_REALM = "view-realm";

    private final KeycloakRealm realm;

    FlowReader(KeycloakRealm realm) {
        this.realm = realm;
    }

    Mono<Flow> read() {
        return Patience.read(this::browserFlow)
                .onErrorResume(
                        RemoteFailure.MissingPermission.class,
                        refused -> Mono.just(new Flow(null, List.of(), "NO_PERMISSION")));
    }

    private Flow browserFlow() {
        String alias = realm.call(
                VIEW_REALM, found -> String.valueOf(found.toRepresentation().getBrowserFlow()));
        // a token without view-realm gets a realm without its flows, and not a refusal
        if (alias.equals("null")) {
            return new Flow(null, List.of(), "NO_PERMISSION");
        }
        List<Execution> executions = realm
                .call(VIEW_REALM, found -> found.flows().getExecutions(alias))
                .stream()
                .map(FlowReader::execution)
                .toList();
        return new Flow(alias, executions, null);
    }

    private static Execution execution(AuthenticationExecutionInfoRepresentation execution) {
        return new Execution(
                execution.getLevel(),
                execution.getRequirement(),
                execution.getProviderId(),
                Boolean.TRUE.equals(execution.getAuthenticationFlow()));
    }
}
