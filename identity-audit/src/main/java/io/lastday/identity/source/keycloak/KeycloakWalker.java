package io.lastday.identity.source.keycloak;

import io.lastday.identity.directory.IdentitySettings;
import io.lastday.identity.directory.LinkSettings;
import io.lastday.identity.directory.Sources;
import io.lastday.identity.source.CloseLooks;
import io.lastday.identity.source.FactWriter;
import io.lastday.platform.keycloak.KeycloakRealm;
import io.lastday.platform.walk.SourceWalker;
import io.lastday.platform.walk.Walk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One walk over the realm: the browser flow, and then every account. Only reads. */
@Component
final class KeycloakWalker implements SourceWalker {

    private final FlowWalk flow;
    private final AccountWalk accounts;

    KeycloakWalker(
            KeycloakRealm connection,
            JsonMapper json,
            IdentitySettings settings,
            LinkSettings links,
            CloseLooks looks) {
        RealmReads realm = new RealmReads(connection);
        FactWriter facts = new FactWriter(json);
        this.flow = new FlowWalk(realm, facts);
        this.accounts = new AccountWalk(
                realm, facts, json, links, looks, settings.credentialCalls(), settings.credentialSlices());
    }

    @Override
    public String source() {
        return Sources.KEYCLOAK;
    }

    @Override
    public Mono<Void> walk(Walk walk) {
        return flow.walk(walk).then(Mono.defer(() -> accounts.walk(walk)));
    }
}
