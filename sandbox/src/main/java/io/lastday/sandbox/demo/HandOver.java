package io.lastday.sandbox.demo;

import io.lastday.sandbox.client.Answer;
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
    private final List<Handed> exports;

    HandOver(Api api, Story story, Actor hr, List<Handed> exports) {
        this.api = api;
        this.story = story;
        this.hr = hr;
        this.exports = exports;
    }

    void to(String id) {
        for (Handed export : exports) {
            String name = export.file().getFileName().toString();
            try {
                JsonNode receipt = upload(id, export).or("Handing over " + name);
                story.tell(
                        hr,
                        "hands over " + name + " (" + export.source() + "): "
                                + receipt.path("messages").asString("?")
                                + " messages, " + receipt.path("gaps").asString("?") + " gaps, SHA-256 "
                                + receipt.path("sha256").asString());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + export.file(), e);
            }
        }
    }

    private Answer upload(String id, Handed export) throws IOException {
        String path = "/api/leavers/" + id + "/chats?source=" + export.source();
        String note = export.isUnread() ? "Handed over with the demo." : "";
        return api.upload(hr.caller(), path, export.file(), type(export.file()), note);
    }

    private static String type(Path export) {
        String name = export.getFileName().toString();
        if (name.endsWith(".zip")) {
            return "application/zip";
        }
        return name.endsWith(".txt") ? "text/plain" : "application/octet-stream";
    }
}
