package io.lastday.identity.source;

import io.lastday.platform.walk.Walk;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Accounts that a walk reads one by one, blocked ones too: what they had matters most just after they were blocked. */
@FunctionalInterface
public interface CloseLooks {

    /** Nobody. */
    CloseLooks NONE = (walk, prefix) -> Mono.just(Set.of());

    /**
     * Ids of accounts, without their prefix; the same for the same walk, however often it is gone on with.
     *
     * @param prefix of the system, for example {@code entra:}
     */
    Mono<Set<String>> of(Walk walk, String prefix);
}
