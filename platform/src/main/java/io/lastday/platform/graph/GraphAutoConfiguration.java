package io.lastday.platform.graph;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.lastday.platform.connection.WriteSwitches;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** {@link Graph} for a service that has the SDK on its class path and {@code lastday.graph.client-id} set. */
@AutoConfiguration
@ConditionalOnClass(GraphServiceClient.class)
@ConditionalOnProperty("lastday.graph.client-id")
@EnableConfigurationProperties(GraphSettings.class)
public class GraphAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Graph graph(GraphSettings settings, ObjectProvider<WriteSwitches> switches) {
        WriteSwitches known = switches.getIfAvailable(WriteSwitches::fixed);
        return Graph.connect(settings, known.of(settings.connection()));
    }
}
