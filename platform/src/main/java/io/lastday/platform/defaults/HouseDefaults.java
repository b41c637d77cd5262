package io.lastday.platform.defaults;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Defaults of the house, below everything that a service or an installation sets. */
public final class HouseDefaults implements EnvironmentPostProcessor {

    private static final String NAME = "lastday house defaults";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource(NAME, defaults()));
    }

    private static Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("server.address", "127.0.0.1");
        defaults.put("server.shutdown", "graceful");
        defaults.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
        defaults.put("spring.reactor.context-propagation", "auto");
        defaults.put("spring.webflux.problemdetails.enabled", "false"); // ControllerProblems takes that place
        defaults.put("spring.jackson.deserialization.fail-on-unknown-properties", "true");
        // Probes on the main port too; nothing that shows memory, settings or routes, on any port.
        defaults.put("management.endpoint.health.probes.add-additional-paths", "true");
        defaults.put("management.endpoints.web.exposure.include", "health,info,prometheus");
        defaults.put("management.endpoint.heapdump.access", "none");
        defaults.put("management.endpoint.env.access", "none");
        defaults.put("management.endpoint.loggers.access", "none");
        defaults.put("management.endpoint.configprops.access", "none");
        return defaults;
    }
}
