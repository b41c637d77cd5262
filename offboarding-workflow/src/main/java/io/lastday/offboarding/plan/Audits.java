package io.lastday.offboarding.plan;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.plan.PlanView.Devices;
import io.lastday.offboarding.plan.PlanView.Knowledge;
import io.lastday.offboarding.plan.PlanView.Mfa;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;

/**
 * What the audits know about a leaver. Blocking. An audit that does not answer makes the answer UNKNOWN, with the reason:
 * an outage is never an absence.
 */
@Component
class Audits {

    private static final Logger LOG = LoggerFactory.getLogger(Audits.class);

    private final RestClient http;
    private final ServiceToken token;
    private final AuditSettings settings;

    Audits(AuditSettings settings, WorkflowLogin login, Clock clock) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(settings.timeout());
        this.http = RestClient.builder().requestFactory(requests).build();
        this.token = new ServiceToken(http, login, clock);
        this.settings = settings;
    }

    /** The leaver's devices, as counts. */
    Devices devices(PersonId person) {
        return asked(
                        "device-audit",
                        () -> counted(get(settings.deviceAudit() + "/api/devices?owner={person}&limit=1000", person)))
                .orElseGet(Devices::unknown);
    }

    /** The leaver's MFA. */
    Mfa mfa(PersonId person) {
        return asked(
                        "identity-audit",
                        () -> described(get(settings.identityAudit() + "/api/identity/people/{person}", person)))
                .orElseGet(Mfa::unknown);
    }

    private JsonNode get(String uri, PersonId person) {
        JsonNode answer = http.get()
                .uri(uri, person.toString())
                .headers(headers -> headers.setBearerAuth(token.current()))
                .retrieve()
                .body(JsonNode.class);
        if (answer == null) {
            throw new IllegalStateException("an empty answer");
        }
        return answer;
    }

    private static Devices counted(JsonNode answer) {
        List<JsonNode> items =
                StreamSupport.stream(answer.path("items").spliterator(), false).toList();
        int total = answer.path("total").asInt(-1);
        if (total != items.size()) {
            throw new IllegalStateException("a list that is not whole");
        }
        return new Devices(
                total,
                count(items, "ownership", "COMPANY"),
                count(items, "ownership", "PERSONAL"),
                count(items, "state", "SAFE"),
                count(items, "state", "NOT_SAFE"),
                count(items, "state", "UNKNOWN"),
                answer.path("asOf").asString(null),
                Knowledge.KNOWN,
                null);
    }

    private static int count(List<JsonNode> items, String field, String value) {
        return (int) items.stream()
                .filter(item -> value.equals(item.path(field).asString("")))
                .count();
    }

    private static Mfa described(JsonNode answer) {
        List<String> methods = new ArrayList<>();
        answer.path("registered").path("methods").forEach(method -> methods.add(method.asString()));
        return new Mfa(
                answer.path("registered").path("state").asString("UNKNOWN"),
                methods,
                answer.path("enforced").path("state").asString("UNKNOWN"),
                answer.path("asOf").asString(null),
                answer.path("registered").path("reason").asString(null));
    }

    private static <T> Answer<T> asked(String service, Supplier<T> question) {
        try {
            return new Answer.Given<>(question.get());
        } catch (RestClientResponseException refused) {
            return missing(service, "ANSWERED_" + refused.getStatusCode().value());
        } catch (RestClientException | IllegalStateException away) {
            return missing(service, "NOT_REACHABLE");
        }
    }

    private static <T> Answer<T> missing(String service, String reason) {
        LOG.atWarn().addKeyValue("audit", service).addKeyValue("reason", reason).log("an audit did not answer");
        return new Answer.Missing<>(service + ": " + reason);
    }

    /** An answer, or why there is none. */
    private sealed interface Answer<T> {

        T orElseGet(Function<String, T> unknown);

        record Given<T>(T value) implements Answer<T> {
            @Override
            public T orElseGet(Function<String, T> unknown) {
                return value;
            }
        }

        record Missing<T>(String reason) implements Answer<T> {
            @Override
            public T orElseGet(Function<String, T> unknown) {
                return unknown.apply(reason);
            }
        }
    }
}
