package io.lastday.offboarding.step.onedrive;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.platform.graph.Graph;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step on OneDrives, where a tenant is connected. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lastday.graph.client-id")
class OneDriveConfiguration {

    @Bean
    Step onedriveHandOver(Graph graph) {
        return new HandOver(new OneDrives(graph), new ReadBack(Thread::sleep));
    }
}
