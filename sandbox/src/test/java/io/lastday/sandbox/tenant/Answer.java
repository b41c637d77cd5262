package io.lastday.sandbox.tenant;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A raw answer, with the short questions that tests ask of it. */
record Answer(HttpResponse<byte[]> response) {
    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return response.statusCode();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(response.body());
    }

    String errorCode() {
        return json().path("error").path("code").asString("");
    }

    String errorMessage() {
        return json().path("error").path("message").asString("");
    }

    List<JsonNode> values() {
        return json().path("value").valueStream().toList();
    }

    /** One property of each value. */
    List<String> values(String property) {
        return values().stream().map(v -> v.path(property).asString("")).toList();
    }

    String nextLink() {
        return json().path("@odata.nextLink").asString("");
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
