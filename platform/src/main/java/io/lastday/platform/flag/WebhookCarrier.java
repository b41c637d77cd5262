package io.lastday.platform.flag;

import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.flag.FlagSettings.Webhook;
import io.lastday.platform.graph.RetryAfter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed call to the configured address. Follows no redirect and reaches no private address, whatever a name leads to; this machine
 * only by its literal name.
 */
final class WebhookCarrier implements Carrier {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(10);

    private final Webhook webhook;
    private final FlagSettings settings;
    private final InetAddressFilter reachable;
    private final WebClient http;
    private final JsonMapper json;
    private final Clock clock;

    WebhookCarrier(FlagSettings settings, Webhook webhook, JsonMapper json, Clock clock) {
        this(settings, webhook, json, clock, reachable(webhook.url()));
    }

    WebhookCarrier(FlagSettings settings, Webhook webhook, JsonMapper json, Clock clock, InetAddressFilter reachable) {
        this.webhook = webhook;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.reachable = reachable;
        this.http = WebClient.builder()
                .clientConnector(ClientHttpConnectorBuilder.reactor()
                        .build(HttpClientSettings.defaults()
                                .withRedirects(HttpRedirects.DONT_FOLLOW)
                                .withTimeouts(CONNECT, CALL)
                                .withInetAddressFilter(reachable)))
                .build();
    }

    private static InetAddressFilter reachable(URI url) {
        return WriteMode.isLoopback(url) ? InetAddressFilter.all() : InetAddressFilter.externalAddresses();
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    /**
     * What is said.
     *
     * @param delivery the same however often it is said
     * @param list where people see the same
     */
    record Message(String type, String delivery, URI list, Digest digest) {}

    @Override
    public Mono<Void> bring(Flag flag) {
        return Mono.defer(() -> {
            requireReachable();
            String delivery = flag.id().toString();
            String body = json.writeValueAsString(new Message(
                    "findings.changed",
                    delivery,
                    URI.create(settings.console() + settings.page()),
                    json.readValue(flag.message(), Digest.class)));
            long seconds = clock.instant().getEpochSecond();
            return http.post()
                    .uri(webhook.url())
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Idempotency-Key", delivery)
                    .header(WebhookSignature.TIMESTAMP, String.valueOf(seconds))
                    .header(WebhookSignature.HEADER, WebhookSignature.of(webhook.secret(), seconds, body))
                    .bodyValue(body.getBytes(StandardCharsets.UTF_8))
                    .exchangeToMono(answer -> answer.releaseBody().then(judged(answer)))
                    .timeout(CALL)
                    .onErrorMap(WebClientRequestException.class, WebhookCarrier::noAnswer);
        });
    }

    // An address that is written as numbers is never looked up, so it is judged here.
    private void requireReachable() {
        String host = webhook.url().getHost();
        if (!host.startsWith("[") && !host.matches("[0-9.]+")) {
            return;
        }
        try {
            if (!reachable.matches(InetAddress.getByName(host))) {
                throw privateAddress();
            }
        } catch (IOException unreadable) {
            throw privateAddress();
        }
    }

    private static RemoteFailure privateAddress() {
        return new RemoteFailure.Terminal(
                "webhook: its address is not on the public internet", 0, "PRIVATE_ADDRESS", null);
    }

    private Mono<Void> judged(ClientResponse answer) {
        if (answer.statusCode().is2xxSuccessful()) {
            return Mono.empty();
        }
        Duration told = RetryAfter.of(answer.headers().asHttpHeaders().getFirst("Retry-After"), clock.instant())
                .orElse(null);
        return Mono.error(refused(answer.statusCode().value(), told));
    }

    private RemoteFailure refused(int status, @Nullable Duration told) {
        String said = "webhook: " + status;
        if (status == 429) {
            return new RemoteFailure.Throttled(said, clock.instant().plus(told == null ? UNTOLD_WAIT : told));
        }
        return status >= 500 || status == 408
                ? new RemoteFailure.Transient(said, told, null)
                : new RemoteFailure.Terminal(said, status, status < 400 ? "REDIRECTED" : "HTTP_" + status, null);
    }

    private static RemoteFailure noAnswer(WebClientRequestException broken) {
        return new RemoteFailure.Transient("webhook: no whole answer", null, broken);
    }
}
