package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.firm.TenantFiles;
import io.lastday.sandbox.tenant.store.TenantStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * The directory on the firm's own premises. A cloud change of a synced account succeeds, and the next synchronisation
 * puts back what the premises say.
 */
final class OnPremisesSync implements AutoCloseable {
    private final TenantStore store;
    private final Map<String, Boolean> enabledOnPremises = new ConcurrentHashMap<>();
    private final Disposable timer;

    OnPremisesSync(TenantStore store, TenantFiles files, Duration every) {
        this.store = store;
        var users = files.documents().get("users");
        if (users != null) {
            users.path("value")
                    .valueStream()
                    .filter(u -> u.path("onPremisesSyncEnabled").asBoolean(false))
                    .forEach(u -> enabledOnPremises.put(
                            u.path("id").asString(), u.path("accountEnabled").asBoolean(true)));
        }
        this.timer = every.isZero()
                ? Disposables.disposed()
                : Flux.interval(every, Schedulers.boundedElastic()).subscribe(n -> run());
    }

    /** Somebody changes the account on the premises; the cloud hears of it with the next synchronisation. */
    boolean set(String userId, boolean enabled) {
        return enabledOnPremises.replace(userId, enabled) != null;
    }

    /** One synchronisation; answers how many accounts it changed back. */
    int run() {
        int changed = 0;
        for (var entry : enabledOnPremises.entrySet()) {
            var user = store.entity("users", entry.getKey());
            if (user.isPresent() && user.get().path("accountEnabled").asBoolean() != entry.getValue()) {
                store.update("users", entry.getKey(), u -> u.put("accountEnabled", entry.getValue()));
                changed++;
            }
        }
        return changed;
    }

    @Override
    public void close() {
        timer.dispose();
    }
}
