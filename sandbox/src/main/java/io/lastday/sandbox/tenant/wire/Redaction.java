package io.lastday.sandbox.tenant.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the journal may hold: secrets as {@code ***}, message content as its SHA-256, Graph's own address. */
final class Redaction {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SECRET = Set.of(
            "password",
            "secretText",
            "access_token",
            "client_secret",
            "@microsoft.graph.downloadUrl",
            "temporaryAccessPass");
    private static final Set<String> CONTENT = Set.of(
            "content",
            "contentBytes",
            "subject",
            "summary",
            "topic",
            "internalReplyMessage",
            "externalReplyMessage",
            "mentionText");

    private Redaction() {}

    static JsonNode of(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var clean = JSON.createObjectNode();
            object.properties().forEach(p -> clean.set(p.getKey(), value(p.getKey(), p.getValue())));
            return clean;
        }
        if (node.isArray()) {
            var clean = JSON.createArrayNode();
            node.forEach(e -> clean.add(of(e)));
            return clean;
        }
        return node;
    }

    private static JsonNode value(String name, JsonNode value) {
        if (SECRET.contains(name)) {
            return JSON.getNodeFactory().stringNode("***");
        }
        if (CONTENT.contains(name) && value.isString()) {
            return JSON.getNodeFactory().stringNode(sha256(value.stringValue().getBytes(StandardCharsets.UTF_8)));
        }
        if (name.equals("@odata.nextLink")) {
            return JSON.getNodeFactory().stringNode(canonical(value.asString("")));
        }
        return of(value);
    }

    private static String canonical(String link) {
        int version = link.indexOf("/v1.0/");
        return version < 0 ? link : "https://graph.microsoft.com" + link.substring(version);
    }

    static JsonNode of(byte[] bytes) {
        return JSON.createObjectNode().put("sha256", sha256(bytes)).put("bytes", bytes.length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
