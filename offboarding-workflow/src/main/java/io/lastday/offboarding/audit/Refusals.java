package io.lastday.offboarding.audit;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClientResponseException;

/** What an answer other than success means. */
final class Refusals {

    private static final String NOTHING_YET = "urn:lastday:problem:no-evaluation-yet";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");

    private Refusals() {}

    static Silence silence(RestClientResponseException refused) {
        int status = refused.getStatusCode().value();
        return switch (status) {
            case 401, 403 -> Silence.REFUSED;
            case 404 -> Silence.NOT_FOUND;
            case 409 ->
                refused.getResponseBodyAsString().contains(NOTHING_YET) ? Silence.NEVER_WALKED : Silence.NOT_UNDERSTOOD;
            case 429 -> Silence.BUSY;
            default -> status >= 500 ? Silence.NOT_REACHABLE : Silence.NOT_UNDERSTOOD;
        };
    }

    static @Nullable Duration retryAfter(RestClientResponseException refused) {
        HttpHeaders headers = refused.getResponseHeaders();
        String said = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        return said != null && SECONDS.matcher(said).matches() ? Duration.ofSeconds(Long.parseLong(said)) : null;
    }
}
