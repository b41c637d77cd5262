package io.lastday.offboarding.step.exchange;

import io.lastday.chat.custody.SealKey;
import io.lastday.offboarding.archive.SealSettings;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.exchange.cluster.Jobs;
import io.lastday.offboarding.step.mail.Mailboxes;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exchange: runbooks for everybody, the step where a tenant is connected. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    StoredRunbooks storedRunbooks(JdbcClient jdbc) {
        return new StoredRunbooks(jdbc);
    }

    @Bean
    RunbookSeal runbookSeal(SealSettings settings, SealKey key) {
        try {
            return RunbookSeal.of(Files.readString(settings.key()), key.trusted());
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("lastday.seal.key cannot sign runbooks", unusable);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    ExchangePort exchangePort() {
        return new ToPerson();
    }

    /** Where a cluster is given the runbooks instead of people. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("lastday.exchange.job.enabled")
    @EnableConfigurationProperties(JobSettings.class)
    static class InACluster {

        @Bean
        ExchangePort exchangeByJob(JobSettings settings, Clock clock) {
            return new ByJob(Jobs.at(settings.address(), clock), settings);
        }
    }

    @Bean
    @ConditionalOnProperty("lastday.graph.client-id")
    Step exchangeMailbox(Mailboxes mailboxes, StoredRunbooks runbooks, RunbookSeal seal, ExchangePort port) {
        return new ExchangeMailbox(mailboxes, runbooks, seal, port);
    }
}
