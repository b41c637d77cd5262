package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Hands exported chats over to the case. */
final class HandOver {
    private final Api api;
    private final Story story;
    private final Actor hr;
    private final List<Path> exports;

    HandOver(Api api, Story story, Actor hr, List<Path> exports) {
        this.api = api;
        this.story = story;
        this.hr = hr;
        this.exports = exports;
    }

    void to(String id) {
        for (Path export : exports) {
            try {
                JsonNode receipt = api.upload(
                                hr.caller(), "/api/leavers/" + id + "/chats?source=whatsapp", export, type(export))
                        .or("Handing over " + export.getFileName());
                story.tell(
                        hr,
                        "hands over " + export.getFileName() + ": "
                                + receipt.path("messages").asString("?")
                                + " messages, " + receipt.path("gaps").asString("?") + " gaps, SHA-256 "
                                + receipt.path("sha256").asString());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + export, e);
            }
        }
    }

    private static String type(Path export) {
        String name = export.getFileName().toString();
        if (name.endsWith(".zip")) {
            return "application/zip";
        }
        return name.endsWith(".txt") ? "text/plain" : "application/octet-stream";
    }
}
