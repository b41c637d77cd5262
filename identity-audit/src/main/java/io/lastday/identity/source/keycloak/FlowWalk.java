package io.lastday.identity.source.keycloak;

import io.lastday.identity.directory.Flow;
import io.lastday.identity.directory.Flow.Execution;
import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.KeycloakRole;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The browser flow of the realm with the settings of its conditions, which is where a second factor is asked for, or not. */
final class FlowWalk {

    private static final String NO_PERMISSION = "NO_PERMISSION";

    private final RealmReads realm;
    private final FactWriter facts;

    FlowWalk(RealmReads realm, FactWriter facts) {
        this.realm = realm;
        this.facts = facts;
    }

    Mono<Void> walk(Walk walk) {
        return walk.full(Parts.FLOW, Set.of(Kinds.FLOW, Kinds.UNREAD), cursor -> flow().map(this::page));
    }

    private FactPage page(Flow flow) {
        var said = facts.aboutFirm(Kinds.FLOW, realm.name(), flow);
        return FactPage.last(
                flow.unread() == null
                        ? List.of(said)
                        : List.of(said, facts.unread(Parts.FLOW, flow.unread(), KeycloakRole.VIEW_REALM.role())));
    }

    private Mono<Flow> flow() {
        return realm.read(
                        KeycloakRole.VIEW_REALM,
                        found -> String.valueOf(found.toRepresentation().getBrowserFlow()))
                // a token without view-realm gets a realm without its flows, and not a refusal
                .flatMap(alias -> alias.equals("null") ? Mono.just(unread()) : executions(alias))
                .onErrorResume(RemoteFailure.MissingPermission.class, refused -> Mono.just(unread()));
    }

    private Flow unread() {
        return new Flow(realm.name(), null, List.of(), NO_PERMISSION);
    }

    private Mono<Flow> executions(String alias) {
        return realm.read(KeycloakRole.VIEW_REALM, found -> found.flows().getExecutions(alias))
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::execution)
                .collectList()
                .map(executions -> new Flow(realm.name(), alias, executions, null));
    }

    private Mono<Execution> execution(AuthenticationExecutionInfoRepresentation said) {
        String config = said.getAuthenticationConfig();
        return config == null
                ? Mono.just(execution(said, null))
                : realm.read(KeycloakRole.VIEW_REALM, found -> found.flows().getAuthenticatorConfig(config))
                        .map(settings -> execution(said, settings.getConfig()));
    }

    private static Execution execution(
            AuthenticationExecutionInfoRepresentation said, @Nullable Map<String, String> config) {
        return new Execution(
                said.getLevel(),
                said.getRequirement(),
                said.getProviderId(),
                Boolean.TRUE.equals(said.getAuthenticationFlow()),
                Objects.requireNonNullElse(config, Map.of()));
    }
}
