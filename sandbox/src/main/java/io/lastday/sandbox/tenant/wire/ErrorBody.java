package io.lastday.sandbox.tenant.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Turns a refusal into Graph's error answer. */
public final class ErrorBody {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String CHALLENGE = "Bearer realm=\"\", authorization_uri="
            + "\"https://login.microsoftonline.com/common/oauth2/authorize\","
            + " client_id=\"00000003-0000-0000-c000-000000000000\"";

    private ErrorBody() {}

    /** The answer for a refusal, naming the request so that it can be found in the journal. */
    public static GraphAnswer of(GraphRefusal refusal, Instant now, String requestId, String clientRequestId) {
        var body = JSON.createObjectNode();
        var error = body.putObject("error").put("code", refusal.code()).put("message", refusal.getMessage());
        error.putObject("innerError")
                .put("date", DATE.format(now))
                .put("request-id", requestId)
                .put("client-request-id", clientRequestId);
        var answer = new GraphAnswer(refusal.status(), Map.of("Content-Type", GraphAnswer.JSON_TYPE), body, null);
        var wait = refusal.retryAfterSeconds();
        if (wait != null) {
            return answer.with("Retry-After", Integer.toString(wait));
        }
        return refusal.status() == 401 ? answer.with("WWW-Authenticate", CHALLENGE) : answer;
    }
}
