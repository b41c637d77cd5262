package io.lastday.sandbox.client;

import tools.jackson.databind.JsonNode;

/** What the system said: a status and JSON, which is a problem document where the status is 400 or more. */
public record Answer(int status, JsonNode body) {
    public boolean ok() {
        return status < 400;
    }

    /** The problem in one line, as the system words it. */
    public String problem() {
        String title = body.path("title").asString("no title");
        return status + " " + title + ": " + body.path("detail").asString("no detail");
    }
}
