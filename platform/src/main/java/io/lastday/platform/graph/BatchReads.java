package io.lastday.platform.graph;

import io.lastday.platform.failure.RemoteFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many reads in few calls: {@code $batch}, 20 parts each. The outer 200 proves nothing, so each part is judged by its own status,
 * and a part that was not answered fails alone. Writes are not batched: each is verified by itself.
 */
public final class BatchReads {

    static final int PARTS = 20;

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int FIRST_ERROR = 400;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final OkHttpClient http;
    private final URI base;

    BatchReads(OkHttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    /**
     * Reads every path of {@code pathsByKey} (relative to the version, starting with a slash).
     *
     * @return an answer for each key, in the order asked; a throttled part is {@link RemoteFailure.Throttled} with its own time
     * @throws RemoteFailure where a batch as a whole was not answered
     */
    public Map<String, BatchAnswer> get(String permission, Map<String, String> pathsByKey) {
        Map<String, BatchAnswer> answers = new LinkedHashMap<>();
        List<Map.Entry<String, String>> asked = List.copyOf(pathsByKey.entrySet());
        for (int from = 0; from < asked.size(); from += PARTS) {
            List<Map.Entry<String, String>> part = asked.subList(from, Math.min(from + PARTS, asked.size()));
            answers.putAll(one(permission, part));
        }
        return answers;
    }

    private Map<String, BatchAnswer> one(String permission, List<Map.Entry<String, String>> parts) {
        Map<Integer, JsonNode> byNumber = new LinkedHashMap<>();
        for (JsonNode response : send(permission, body(parts)).path("responses")) {
            byNumber.put(response.path("id").asInt(-1), response); // in any order: matched by id
        }
        Map<String, BatchAnswer> answers = new LinkedHashMap<>();
        for (int number = 0; number < parts.size(); number++) {
            answers.put(parts.get(number).getKey(), judged(permission, byNumber.get(number)));
        }
        return answers;
    }

    private BatchAnswer judged(String permission, @Nullable JsonNode response) {
        if (response == null) {
            return new BatchAnswer.Failed(
                    new RemoteFailure.Transient("Graph (" + permission + "): a part without an answer", null, null));
        }
        int status = response.path("status").asInt(0);
        if (status == RetryRule.TOO_MANY_REQUESTS) {
            return new BatchAnswer.Failed(throttled(permission, response));
        }
        if (status == 0 || status >= FIRST_ERROR) {
            String code = response.path("body").path("error").path("code").asString("");
            return new BatchAnswer.Failed(GraphFailures.ofStatus(permission, status, code));
        }
        return whole(permission, response.path("body"));
    }

    private static RemoteFailure throttled(String permission, JsonNode response) {
        Instant now = Instant.now();
        String header = response.path("headers").path("Retry-After").asString("");
        Duration wait = RetryAfter.of(header, now).orElse(RetryRule.UNTOLD_WAIT);
        return new RemoteFailure.Throttled("Graph (" + permission + "): 429 in a batch", now.plus(wait));
    }

    /** Follows the next links of a collection: part of a list is never handed out as the list. */
    private BatchAnswer whole(String permission, JsonNode body) {
        String link = body.path("@odata.nextLink").asString("");
        if (link.isEmpty()) {
            return new BatchAnswer.Body(body);
        }
        List<JsonNode> items = new ArrayList<>();
        body.path("value").forEach(items::add);
        try {
            while (!link.isEmpty()) {
                JsonNode page =
                        exchange(permission, new Request.Builder().url(link).build());
                page.path("value").forEach(items::add);
                link = page.path("@odata.nextLink").asString("");
            }
        } catch (RemoteFailure failure) {
            return new BatchAnswer.Failed(failure);
        }
        ObjectNode all = MAPPER.createObjectNode();
        all.putArray("value").addAll(items);
        return new BatchAnswer.Body(all);
    }

    private static byte[] body(List<Map.Entry<String, String>> parts) {
        ObjectNode batch = MAPPER.createObjectNode();
        ArrayNode requests = batch.putArray("requests");
        for (int number = 0; number < parts.size(); number++) {
            requests.addObject()
                    .put("id", String.valueOf(number))
                    .put("method", "GET")
                    .put("url", parts.get(number).getValue());
        }
        return MAPPER.writeValueAsBytes(batch);
    }

    private JsonNode send(String permission, byte[] body) {
        return exchange(
                permission,
                new Request.Builder()
                        .url(base + "/$batch")
                        .tag(Calls.Reading.class, Calls.Reading.MARK)
                        .post(RequestBody.create(body, JSON))
                        .build());
    }

    private JsonNode exchange(String permission, Request request) {
        try (Response response = http.newCall(request).execute()) {
            if (response.code() >= FIRST_ERROR || response.body() == null) {
                throw GraphFailures.ofStatus(permission, response.code(), "");
            }
            return MAPPER.readTree(response.body().byteStream());
        } catch (IOException | tools.jackson.core.JacksonException broken) {
            throw GraphFailures.ofBroken(broken, permission);
        }
    }
}
