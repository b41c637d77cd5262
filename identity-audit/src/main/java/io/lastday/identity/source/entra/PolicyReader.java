package io.lastday.identity.source.entra;

import com.microsoft.graph.models.ConditionalAccessPolicyCollectionResponse;
import io.lastday.identity.directory.EntraFacts.Policies;
import io.lastday.identity.directory.NarrowedPolicy;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.graph.Paged;
import io.lastday.platform.scan.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import reactor.core.publisher.Mono;

/**
 * Conditional Access and security defaults, one call after the other with a pause between: the quota is one call a second for
 * the whole tenant, and Graph says no word on when to come back.
 */
final class PolicyReader {

    private static final String PERMISSION = "Policy.Read.All";

    private final Graph graph;
    private final Duration pause;

    PolicyReader(Graph graph, Duration pause) {
        this.graph = graph;
        this.pause = pause;
    }

    Mono<Policies> read(LongConsumer read) {
        return Patience.read(this::policies)
                .doOnNext(policies -> read.accept(policies.size()))
                .delayElement(pause)
                .flatMap(policies ->
                        Patience.read(this::securityDefaults).map(enabled -> new Policies(policies, enabled, null)))
                .onErrorResume(
                        RemoteFailure.MissingPermission.class,
                        refused -> Mono.just(new Policies(List.of(), null, Unread.reason(refused))));
    }

    private List<NarrowedPolicy> policies() {
        return graph
                .all(
                        PERMISSION,
                        new Paged<>(
                                client -> client.identity()
                                        .conditionalAccess()
                                        .policies()
                                        .get(),
                                (client, link) -> client.identity()
                                        .conditionalAccess()
                                        .policies()
                                        .withUrl(link)
                                        .get(),
                                ConditionalAccessPolicyCollectionResponse::getValue))
                .stream()
                .map(PolicyWords::policy)
                .toList();
    }

    private Boolean securityDefaults() {
        return graph.call(
                PERMISSION,
                client -> Boolean.TRUE.equals(Objects.requireNonNull(client.policies()
                                .identitySecurityDefaultsEnforcementPolicy()
                                .get())
                        .getIsEnabled()));
    }
}
