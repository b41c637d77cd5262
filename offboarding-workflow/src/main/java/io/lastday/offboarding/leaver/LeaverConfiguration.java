package io.lastday.offboarding.leaver;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/** What every part of the service shares: the time, and how a person is written. */
@Configuration(proxyBeanMethods = false)
class LeaverConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JacksonModule personIdModule() {
        return PersonIdJson.module();
    }
}
