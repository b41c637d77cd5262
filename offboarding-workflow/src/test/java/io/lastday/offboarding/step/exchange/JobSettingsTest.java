package io.lastday.offboarding.step.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Whether runbooks go to a cluster, and a configuration that cannot be meant. */
class JobSettingsTest {

    private static final String PREFIX = "lastday.exchange.job.";

    @TempDir
    private Path folder;

    private ApplicationContextRunner service;

    @BeforeEach
    void configure() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "t");
        service = new ApplicationContextRunner()
                .withUserConfiguration(ExchangeConfiguration.InACluster.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues(
                        PREFIX + "namespace=lastday-exchange",
                        PREFIX + "image=registry.example/exchange-runbook:1",
                        PREFIX + "server=http://127.0.0.1:1",
                        PREFIX + "token=" + token);
    }

    @Test
    void it_is_off_until_somebody_says_so() {
        service.run(context -> assertThat(context).doesNotHaveBean(ExchangePort.class));
        service.withPropertyValues(PREFIX + "enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(ExchangePort.class));
        service.withPropertyValues(PREFIX + "enabled=true")
                .run(context -> assertThat(context).hasSingleBean(ByJob.class));
    }

    @Test
    void what_is_off_asks_for_nothing() {
        new ApplicationContextRunner()
                .withUserConfiguration(Bound.class)
                .run(context ->
                        assertThat(context.getBean(JobSettings.class).enabled()).isFalse());
    }

    /** The service binds every record of settings that it finds. */
    @EnableConfigurationProperties(JobSettings.class)
    static class Bound {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "namespace=",
                "namespace=Not_One",
                "image=",
                "image=registry.example/exchange-runbook",
                "image=registry.example/exchange-runbook:latest",
                "image=registry.example/exchange runbook:1",
                "service-account=../admin",
                "secret=Not One",
                "deadline=1m",
                "deadline=7h",
                "keep=1m",
                "look=0s",
                "server=http://kubernetes.default.svc",
                "server=https://kubernetes.default.svc",
                "server=http://127.0.0.1:1/",
                "server=http://127.0.0.1:1?x=y",
            })
    void what_cannot_be_meant_ends_the_start(String property) {
        service.withPropertyValues(PREFIX + "enabled=true", PREFIX + property, PREFIX + "authority=/nowhere/ca.crt")
                .run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.example:5000/lastday/exchange-runbook:2026.11",
                "exchange-runbook@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            })
    void a_pinned_image_is_taken(String image) {
        service.withPropertyValues(PREFIX + "enabled=true", PREFIX + "image=" + image)
                .run(context -> assertThat(context).hasNotFailed());
    }
}
