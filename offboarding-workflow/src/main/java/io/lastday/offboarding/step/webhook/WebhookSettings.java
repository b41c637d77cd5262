package io.lastday.offboarding.step.webhook;

import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.Origin;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Systems that are told by a signed call. Nothing of this comes from a playbook or a request: an address is configuration.
 *
 * @param callbackBase where those systems reach Lastday, without a slash at the end
 * @param connectors by name, as in {@code webhook.<name>}
 */
@ConfigurationProperties("lastday.webhook")
record WebhookSettings(
        @DefaultValue("http://127.0.0.1:8080") URI callbackBase,
        @DefaultValue Map<String, Connector> connectors) {

    WebhookSettings {
        connectors = Map.copyOf(connectors);
        Origin.requireSafe("lastday.webhook.callback-base", callbackBase);
        connectors.forEach(WebhookSettings::requireSafe);
    }

    private static void requireSafe(String name, Connector connector) {
        new Connection("webhook." + name, connector.url, "checked for its name");
        Origin.requireSafe("lastday.webhook.connectors." + name + ".url", connector.url);
        Origin.of(connector.url);
        if (connector.url.getRawFragment() != null) {
            throw new IllegalArgumentException("lastday.webhook.connectors." + name + ".url has a fragment");
        }
    }

    /**
     * One system.
     *
     * @param secret signs in both directions; comes from a mounted file, at least 32 characters
     * @param timeout how long an answer is waited for before a person is asked
     * @param title what people call it; its name where nothing is said
     */
    record Connector(
            URI url,
            String secret,
            @DefaultValue("24h") Duration timeout,
            @Nullable String title) {

        private static final int SHORTEST_SECRET = 32;
        private static final Duration SHORTEST = Duration.ofMinutes(1);
        private static final Duration LONGEST = Duration.ofDays(30);

        Connector {
            if (secret == null || secret.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException("a webhook's secret has at least 32 characters");
            }
            if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a webhook's timeout is between a minute and 30 days");
            }
        }

        /** Names no secret. */
        @Override
        public String toString() {
            return "Connector[url=" + url + ", timeout=" + timeout + "]";
        }
    }
}
