package io.lastday.sandbox.tenant.fault;

import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Microsoft's documented limits (Graph throttling limits, identity and access, reports, Intune, Teams), counted for
 * each app registration or, where Microsoft does so, for the whole tenant. They really count.
 */
public final class Quotas {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private final Map<String, Window> windows = new HashMap<>();
    private final int identityUnits;
    private final InstantSource clock;

    /** @param people accounts in the tenant: they decide its size class */
    public Quotas(int people, InstantSource clock) {
        this.identityUnits = people < 50 ? 3500 : people <= 500 ? 5000 : 8000;
        this.clock = clock;
    }

    /** What a call cost: resource units, and the used share of its limit. */
    public record Charge(int units, double share) {}

    /**
     * What was asked of a quota since the beginning.
     *
     * @param limit units that a window of {@code length} holds
     * @param taken units that were granted
     * @param refused calls that were answered 429
     */
    public record Spent(String name, int limit, Duration length, long taken, long refused) {}

    /** Every quota that was asked for anything, by name. */
    public synchronized List<Spent> spent() {
        return windows.entrySet().stream()
                .map(entry -> entry.getValue().spent(entry.getKey()))
                .sorted(Comparator.comparing(Spent::name))
                .toList();
    }

    /**
     * Counts a call.
     *
     * @throws GraphRefusal 429 where the limit is reached
     */
    public synchronized Charge take(String client, Cost cost) {
        if (cost.write()) {
            charge(client + " writes", 3000, Duration.ofSeconds(150), 1, true);
        }
        return switch (cost.service()) {
            case IDENTITY -> charge(client + " identity", identityUnits, TEN_SECONDS, cost.units(), true);
            case REPORTS -> charge(client + " reports", 5, TEN_SECONDS, 1, true);
            case CONDITIONAL_ACCESS -> charge("tenant policies", 1, Duration.ofSeconds(1), 1, false);
            case TEAMS_EXPORT -> charge(client + " export", 200, Duration.ofSeconds(1), 1, true);
            case TEAMS -> charge(client + " teams", 30, Duration.ofSeconds(1), 1, true);
            case INTUNE_DEVICES -> charge(client + " devices", 2000, Duration.ofSeconds(20), 1, true);
            case INTUNE_CONFIGURATION -> charge(client + " configuration", 1000, Duration.ofSeconds(20), 1, true);
            case OUTLOOK -> charge(client + " " + cost.scope(), 10_000, Duration.ofMinutes(10), 1, true);
            case FILES -> charge(client + " files", 600, Duration.ofSeconds(60), 1, true);
        };
    }

    private Charge charge(String name, int limit, Duration length, int units, boolean saysWhen) {
        var window = windows.computeIfAbsent(name, n -> new Window(limit, length));
        var now = clock.instant();
        if (!window.take(units, now)) {
            throw GraphRefusal.throttled(saysWhen ? window.secondsLeft(now) : null);
        }
        return new Charge(units, window.share());
    }
}
