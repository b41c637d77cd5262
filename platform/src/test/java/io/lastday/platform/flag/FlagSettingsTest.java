package io.lastday.platform.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class FlagSettingsTest {

    private static final String SECRET = "a-secret-of-forty-characters-for-testing";
    private static final Map<String, String> RIGHT = Map.of(
            "mail.host", "smtp.harbour.example",
            "mail.username", "lastday",
            "mail.password", SECRET,
            "mail.from", "lastday@harbour.example",
            "mail.to[0]", "it@harbour.example",
            "webhook.url", "https://tickets.harbour.example/in",
            "webhook.secret", SECRET);

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(FlagSettings.class)
    static class Settings {}

    private static String[] with(String name, String value) {
        Map<String, String> all = new TreeMap<>(RIGHT);
        all.put(name, value);
        return all.entrySet().stream()
                .map(entry -> "lastday.flags." + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    @Test
    void nobodyIsToldUnlessSomethingIsConfigured() {
        runner.run(context ->
                assertThat(context.getBean(FlagSettings.class).channels()).isEmpty());
    }

    @Test
    void bothChannelsAreOnWhereBothAreConfigured() {
        runner.withPropertyValues(with("keep-trying", "2d")).run(context -> {
            FlagSettings settings = context.getBean(FlagSettings.class);
            assertThat(settings.channels()).containsExactly(Channel.MAIL, Channel.WEBHOOK);
            assertThat(settings.mail()).extracting("security").isEqualTo(FlagSettings.Security.STARTTLS);
            assertThat(settings.toString()).doesNotContain(SECRET);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "mail.host, ''",
        "mail.port, 70000",
        "mail.security, NONE",
        "mail.from, nobody",
        "mail.to[0], nobody",
        "mail.username, ",
        "webhook.url, http://tickets.harbour.example/in",
        "webhook.url, /in",
        "webhook.url, https://user:word@tickets.harbour.example/in",
        "webhook.secret, short",
        "keep-trying, 31d",
        "keep-trying, 0s",
        "console, somewhere"
    })
    void whatCannotBeMeantEndsTheStart(String name, String value) {
        String[] properties = value == null
                ? Arrays.stream(with("keep-trying", "1d"))
                        .filter(property -> !property.contains(name))
                        .toArray(String[]::new)
                : with(name, value);
        runner.withPropertyValues(properties).run(context -> {
            assertThat(context).hasFailed();
            StringBuilder said = new StringBuilder();
            for (Throwable fault = context.getStartupFailure(); fault != null; fault = fault.getCause()) {
                said.append(fault.getMessage());
            }
            assertThat(said.toString()).doesNotContain(SECRET);
        });
    }
}
