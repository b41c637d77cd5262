package io.lastday.platform.scan.once;

import io.lastday.platform.security.MachineToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All that a job needs: nothing of the service itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OneShotSettings.class)
class OneShotConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    @Bean
    FollowedScan followedScan(
            OneShotSettings settings, @Value("${lastday.oidc.issuer}") URI issuer, ApplicationArguments arguments) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new FollowedScan(
                new ScanCalls(http, settings, new MachineToken(http, settings.login(issuer))), options(arguments));
    }

    private static FollowedScan.Options options(ApplicationArguments arguments) {
        String failOn = option(arguments, "fail-on", "new");
        return new FollowedScan.Options(
                option(arguments, "slot", ""),
                failOn.equals("new") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(failOn)),
                Duration.parse(option(arguments, "wait", "PT30M")));
    }

    private static String option(ApplicationArguments arguments, String name, String otherwise) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? otherwise : values.getLast();
    }
}
