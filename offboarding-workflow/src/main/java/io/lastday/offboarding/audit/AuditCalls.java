package io.lastday.offboarding.audit;

import io.lastday.offboarding.audit.AuditAnswer.Given;
import io.lastday.offboarding.audit.AuditAnswer.Missing;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Calls of the audits. Blocking. Throws nothing of the wire's: whatever goes wrong is a {@link Missing} with its reason, because an
 * outage is never an absence.
 */
@Component
public class AuditCalls {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCalls.class);

    private final RestClient http;
    private final ServiceToken token;
    private final AuditSettings settings;

    AuditCalls(AuditSettings settings, WorkflowLogin login, Clock clock) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(settings.timeout());
        this.http = RestClient.builder().requestFactory(requests).build();
        this.token = new ServiceToken(http, login, clock);
        this.settings = settings;
    }

    /**
     * Reads.
     *
     * @param path a template whose {@code {names}} are filled from {@code variables}, encoded
     */
    public <T> AuditAnswer<T> get(AuditService service, String path, Class<T> type, Map<String, ?> variables) {
        return asked(
                service,
                () -> http.get()
                        .uri(address(service, path, variables))
                        .headers(headers -> headers.setBearerAuth(token.current()))
                        .retrieve()
                        .body(type));
    }

    /**
     * Sends.
     *
     * @param key the idempotency key, where the call takes one
     */
    public <T> AuditAnswer<T> post(
            AuditService service,
            String path,
            @Nullable String key,
            Object body,
            Class<T> type,
            Map<String, ?> variables) {
        return asked(
                service,
                () -> http.post()
                        .uri(address(service, path, variables))
                        .headers(headers -> headers(headers, key))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .body(type));
    }

    /** Sends where success has no body: TRUE, or why it may not have arrived. */
    public AuditAnswer<Boolean> tell(AuditService service, String path, @Nullable String key, Object body) {
        return asked(service, () -> {
            http.post()
                    .uri(address(service, path, Map.of()))
                    .headers(headers -> headers(headers, key))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity();
            return true;
        });
    }

    private void headers(HttpHeaders headers, @Nullable String key) {
        headers.setBearerAuth(token.current());
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
    }

    private URI address(AuditService service, String path, Map<String, ?> variables) {
        URI base = switch (service) {
            case DEVICE -> settings.deviceAudit();
            case IDENTITY -> settings.identityAudit();
        };
        return UriComponentsBuilder.fromUriString(base + path)
                .encode()
                .buildAndExpand(variables)
                .toUri();
    }

    private static <T> AuditAnswer<T> asked(AuditService service, Supplier<@Nullable T> question) {
        try {
            T answer = question.get();
            return answer == null
                    ? missing(service, Silence.NOT_UNDERSTOOD, "EMPTY_ANSWER", null)
                    : new Given<>(answer);
        } catch (NoMachineAccount none) {
            return missing(service, Silence.NOT_CONFIGURED, "NOT_CONFIGURED", null);
        } catch (RestClientResponseException refused) {
            int status = refused.getStatusCode().value();
            return missing(service, Refusals.silence(refused), "ANSWERED_" + status, Refusals.retryAfter(refused));
        } catch (ResourceAccessException | IllegalStateException away) {
            return missing(service, Silence.NOT_REACHABLE, "NOT_REACHABLE", null);
        } catch (RestClientException unreadable) {
            return missing(service, Silence.NOT_UNDERSTOOD, "NOT_UNDERSTOOD", null);
        }
    }

    private static <T> AuditAnswer<T> missing(
            AuditService service, Silence why, String detail, @Nullable Duration retryAfter) {
        LOG.atWarn()
                .addKeyValue("audit", service.label())
                .addKeyValue("reason", detail)
                .log("an audit did not answer");
        return new Missing<>(service.label(), why, why == Silence.NEVER_WALKED ? why.name() : detail, retryAfter);
    }
}
