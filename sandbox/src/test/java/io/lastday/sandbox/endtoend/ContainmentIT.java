package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a leaver held before is worth nothing after, in a real Keycloak and in the simulated tenant. */
@ExtendWith(RunningSystem.Shared.class)
class ContainmentIT {
    private static final String LEAVER = "tom.reyes";

    private final RunningSystem system;
    private final Departures departures;

    ContainmentIT(RunningSystem system) {
        this.system = system;
        this.departures = new Departures(system);
    }

    @Test
    void tokens_taken_before_cannot_be_refreshed_and_sessions_have_ended(@TempDir Path folder) throws Exception {
        try (var simulator = new Simulator(system);
                var portal = new Portal(system)) {
            String refresh = portal.logIn(LEAVER, "openid");
            String offline = portal.logIn(LEAVER, "openid offline_access");
            refresh = portal.refresh(refresh).path("refresh_token").asString();
            Instant stampBefore = stamp(simulator.user(LEAVER));

            String id = departures.begin(LEAVER);
            departures.handOver(id, folder);
            JsonNode closed = departures.closed(id, Duration.ofSeconds(120));

            assertThat(portal.refresh(refresh).path("error").asString("")).isEqualTo("invalid_grant");
            assertThat(portal.refresh(offline).path("error").asString("")).isEqualTo("invalid_grant");
            assertThat(portal.tryLogIn(LEAVER).path("error").asString("")).isEqualTo("invalid_grant");
            assertThat(simulator.user(LEAVER).path("accountEnabled").asBoolean(true))
                    .isFalse();
            assertThat(stamp(simulator.user(LEAVER))).isAfter(stampBefore);
            assertSoon(closed);
        }
    }

    /** With instant peers, at most 15 seconds from approval to containment; what people do by hand comes after it. */
    private static void assertSoon(JsonNode closed) {
        Instant approved =
                Instant.parse(closed.path("approvals").path(0).path("at").asString());
        Instant contained = Instant.parse(closed.path("containedAt").asString());
        assertThat(Duration.between(approved, contained)).isLessThan(Duration.ofSeconds(15));
    }

    private static Instant stamp(JsonNode user) {
        return Instant.parse(user.path("signInSessionsValidFromDateTime").asString("1970-01-01T00:00:00Z"));
    }
}
