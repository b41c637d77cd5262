package io.lastday.sandbox.tenant.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;

/** The faults in force, oldest first; the first that fits a request strikes. Safe for many threads. */
public final class Faults {
    private final Map<String, Armed> armed = new LinkedHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private static final class Armed {
        private final Fault fault;
        private final Sinks.Empty<Void> release = Sinks.empty();
        private int struck;
        private int held;

        Armed(Fault fault) {
            this.fault = fault;
        }

        boolean spent() {
            return fault.times() > 0 && struck >= fault.times();
        }
    }

    /** How a fault stands: how often it struck, how many answers it holds now. */
    public record State(Fault fault, int struck, int held) {}

    /** Arms a fault and names it. */
    public synchronized Fault add(JsonNode json) {
        var fault = Fault.read("f" + numbers.incrementAndGet(), json);
        armed.put(fault.id(), new Armed(fault));
        return fault;
    }

    /** The fault that strikes this request, counted as struck. */
    public synchronized Optional<Fault> strike(String method, String path) {
        var found = armed.values().stream()
                .filter(a -> !a.spent() && a.fault.strikes(method, path))
                .findFirst();
        found.ifPresent(a -> a.struck++);
        return found.map(a -> a.fault);
    }

    /** Completes when the fault's hold is over: released, removed, or its time up. */
    public Mono<Void> held(Fault fault) {
        var holder = holder(fault);
        return holder.map(a -> a.release
                        .asMono()
                        .timeout(fault.hold(), Mono.empty())
                        .doOnSubscribe(s -> count(a, 1))
                        .doFinally(s -> count(a, -1)))
                .orElse(Mono.empty());
    }

    private synchronized Optional<Armed> holder(Fault fault) {
        return Optional.ofNullable(armed.get(fault.id()));
    }

    private synchronized void count(Armed holder, int step) {
        holder.held += step;
    }

    /** Lets one fault's held answers go and removes it; false where there is none of that name. */
    public synchronized boolean remove(String id) {
        var removed = armed.remove(id);
        if (removed != null) {
            removed.release.tryEmitEmpty();
        }
        return removed != null;
    }

    public synchronized void clear() {
        new ArrayList<>(armed.keySet()).forEach(this::remove);
    }

    public synchronized List<State> states() {
        return armed.values().stream()
                .map(a -> new State(a.fault, a.struck, a.held))
                .toList();
    }
}
