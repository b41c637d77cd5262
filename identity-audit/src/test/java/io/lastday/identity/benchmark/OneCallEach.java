package io.lastday.identity.benchmark;

import io.lastday.platform.benchmark.Wire;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The alternative to a walk that knows what has changed: the list, and then each account's credentials, as many at a time as the
 * walk has.
 */
final class OneCallEach {

    private static final String USERS = "/admin/realms/harbour/users";
    private static final int PAGE = 250;
    private static final int AT_ONCE = 16;

    private final Wire wire;
    private final String keycloak;

    OneCallEach(Wire wire, String keycloak) {
        this.wire = wire;
        this.keycloak = keycloak;
    }

    /** @param calls those for the list included */
    record Asked(long calls, double seconds) {}

    Asked everybody(int people) throws Exception {
        Instant begun = Instant.now();
        long calls = 0;
        try (ExecutorService together = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int first = 0; first < people; first += PAGE) {
                calls += 1 + page(together, first);
            }
        }
        return new Asked(calls, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    }

    private int page(ExecutorService together, int first) throws Exception {
        List<Future<String>> asked = new ArrayList<>();
        wire.get(keycloak + USERS + "?first=" + first + "&max=" + PAGE)
                .forEach(user -> asked.add(
                        together.submit(() -> credentials(user.path("id").asString()))));
        for (Future<String> answer : asked) {
            answer.get();
        }
        return asked.size();
    }

    private String credentials(String id) throws IOException, InterruptedException {
        return wire.send(keycloak + USERS + "/" + id + "/credentials", "GET", "");
    }
}
