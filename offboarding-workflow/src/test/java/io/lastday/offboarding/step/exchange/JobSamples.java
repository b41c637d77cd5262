package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.step.exchange.cluster.Jobs;
import io.lastday.offboarding.step.remote.RemoteWire;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Settings and ports for tests. */
final class JobSamples {

    private JobSamples() {}

    static JobSettings settings(String server, Path token, Path authority) {
        return new JobSettings(
                /* enabled */ true,
                "lastday-exchange",
                "registry.example/lastday/exchange-runbook:1",
                "lastday-exchange",
                "lastday-exchange",
                Duration.ofMinutes(20),
                Duration.ofHours(24),
                Duration.ofSeconds(15),
                URI.create(server),
                token,
                authority);
    }

    static ByJob port(String server, Path token) {
        return port(settings(server, token, Path.of("none")));
    }

    static ByJob port(JobSettings settings) {
        Clock clock = Clock.fixed(RemoteWire.NOW, ZoneOffset.UTC);
        return new ByJob(Jobs.at(settings.address(), clock), settings);
    }
}
