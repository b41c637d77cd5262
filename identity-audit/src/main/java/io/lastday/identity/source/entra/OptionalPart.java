package io.lastday.identity.source.entra;

import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.GraphPermission;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A part without which the walk is whole all the same, where it may not be read: that is a fact too. */
final class OptionalPart {

    private final FactWriter facts;

    OptionalPart(FactWriter facts) {
        this.facts = facts;
    }

    /** The page, or the fact that the part may not be read. What broke stays broken. */
    Mono<FactPage> orUnread(String part, Mono<FactPage> page) {
        return page.onErrorResume(
                RemoteFailure.MissingPermission.class,
                refused -> Mono.just(FactPage.last(List.of(unread(part, refused)))));
    }

    /** The facts, with the fact that there may be more which may not be read. */
    Flux<Fact> orUnread(String part, GraphPermission permission, Flux<Fact> said) {
        return said.onErrorResume(failure -> Unread.why(failure)
                .map(reason -> Flux.just(facts.unread(part, reason, permission.scope())))
                .orElseGet(() -> Flux.error(failure)));
    }

    Fact unread(String part, RemoteFailure.MissingPermission refused) {
        return facts.unread(part, Unread.reason(refused), refused.scope());
    }
}
