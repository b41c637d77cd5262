package io.lastday.device.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lastday.device.fix.FixList;
import io.lastday.platform.flag.Carrier;
import io.lastday.platform.flag.FlagSettings;
import io.lastday.platform.flag.Outbox;
import io.lastday.platform.scan.ScanScope;
import io.lastday.platform.testing.AuditDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Off unless the firm says so, and never half on. */
class NoticeConfigurationTest {

    private static final String[] ON = {
        "lastday.devices.notices.enabled=true", "lastday.devices.notices.contact=the IT desk",
    };
    private static final String[] RELAY = {
        "lastday.flags.mail.host=relay.harbour.example",
        "lastday.flags.mail.from=lastday@harbour.example",
        "lastday.flags.mail.to=it@harbour.example"
    };

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withBean(JsonMapper.class, JsonMapper::shared)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(DatabaseClient.class, () -> AuditDatabase.emptied().db())
            .withBean(
                    ScanScope.class,
                    () -> new ScanScope("harbour-finch", "devices", List.of(), (facts, asOf) -> Mono.empty()))
            .withUserConfiguration(Notices.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({NoticeSettings.class, FlagSettings.class})
    @Import({NoticeConfiguration.class, NoticeStore.class, FixList.class})
    static class Notices {}

    @Test
    void nobodyIsToldUnlessTheFirmSaysSo() {
        runner.withPropertyValues(RELAY)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Outbox.class)
                        .doesNotHaveBean(Carrier.class));
    }

    @Test
    void switchedOnItHasAnOutboxAndACarrier() {
        runner.withPropertyValues(ON)
                .withPropertyValues(RELAY)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(NoticeOutbox.class)
                        .hasSingleBean(NoticeCarrier.class));
    }

    @Test
    void withoutARelayItDoesNotStart() {
        runner.withPropertyValues(ON)
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("lastday.flags.mail"));
    }

    @Test
    void peopleAreToldWhomToAsk() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeSettings(true, " ", 100));
    }
}
