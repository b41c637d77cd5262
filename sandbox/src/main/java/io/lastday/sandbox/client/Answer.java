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

    /**
     * What was asked for.
     *
     * @param what the request in words
     * @throws Refused when this is a problem instead
     */
    public JsonNode or(String what) {
        if (!ok()) {
            throw new Refused(what + " was refused: " + problem());
        }
        return body;
    }
}
