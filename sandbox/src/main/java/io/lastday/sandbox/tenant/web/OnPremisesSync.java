package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.firm.TenantFiles;
import io.lastday.sandbox.tenant.store.TenantStore;
import io.lastday.sandbox.tenant.store.View;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> changedOnPremises = ConcurrentHashMap.newKeySet();
    private final InstantSource clock;
    private final Disposable timer;

    OnPremisesSync(TenantStore store, TenantFiles files, Duration every, InstantSource clock) {
        this.store = store;
        this.clock = clock;
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
        boolean known = enabledOnPremises.replace(userId, enabled) != null;
        if (known) {
            changedOnPremises.add(userId);
        }
        return known;
    }

    /** One synchronisation; answers how many accounts it changed back. Accounts that it says nothing about keep their stamp. */
    int run() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        int changed = 0;
        for (var entry : enabledOnPremises.entrySet()) {
            var user = store.entity("users", entry.getKey());
            boolean differs =
                    user.isPresent() && user.get().path("accountEnabled").asBoolean() != entry.getValue();
            boolean spoken = changedOnPremises.remove(entry.getKey());
            if (user.isPresent() && (differs || spoken)) {
                store.update(
                        "users",
                        entry.getKey(),
                        u -> u.put("accountEnabled", entry.getValue()).put("onPremisesLastSyncDateTime", now));
            }
            changed += differs ? 1 : 0;
        }
        stamp(now);
        return changed;
    }

    private void stamp(String now) {
        store.list("organization", View.OBJECT)
                .forEach(tenant -> store.update(
                        "organization", tenant.path("id").asString(), t -> t.put("onPremisesLastSyncDateTime", now)));
    }

    @Override
    public void close() {
        timer.dispose();
    }
}
