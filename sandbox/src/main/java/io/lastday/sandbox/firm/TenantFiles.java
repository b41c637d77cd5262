package io.lastday.sandbox.firm;

import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A firm as files: what Graph would answer at each path.
 *
 * @param documents Graph path without version → a {@code {"value":[…]}} collection or a single entity
 * @param contents Graph path ending in {@code $value} or {@code content} → bytes
 */
public record TenantFiles(SortedMap<String, JsonNode> documents, SortedMap<String, byte[]> contents) {

    /**
     * What a collection holds, to add to.
     *
     * @throws IllegalArgumentException where the firm has no such collection
     */
    ArrayNode list(String path) {
        if (documents.get(path) instanceof ObjectNode document) {
            return document.withArray("value");
        }
        throw new IllegalArgumentException("the firm has no " + path);
    }
}
