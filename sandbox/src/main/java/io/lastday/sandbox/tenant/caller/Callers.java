package io.lastday.sandbox.tenant.caller;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The app registrations with their secrets. Safe for many threads. */
public final class Callers {
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    /** The registrations of {@code callers.txt}; {@code secretOf} gives each one's secret by client id. */
    public Callers(UnaryOperator<String> secretOf) {
        for (var line : Lines.of("callers.txt")) {
            callers.put(
                    line[0], new Caller(line[0], Set.copyOf(Arrays.asList(line).subList(1, line.length))));
            secrets.put(line[0], secretOf.apply(line[0]));
        }
    }

    public Optional<Caller> find(String clientId) {
        return Optional.ofNullable(callers.get(clientId));
    }

    /** Consents to these permissions and no others; false where there is no such registration. */
    public boolean consent(String clientId, Set<String> permissions) {
        return callers.computeIfPresent(clientId, (id, old) -> new Caller(id, Set.copyOf(permissions))) != null;
    }

    /** Compares in constant time. */
    public boolean secretIs(String clientId, String given) {
        var secret = secrets.getOrDefault(clientId, "");
        return !secret.isEmpty() && MessageDigest.isEqual(bytes(secret), bytes(given));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
