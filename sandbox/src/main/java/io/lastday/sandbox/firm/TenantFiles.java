package io.lastday.sandbox.firm;

import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/**
 * A firm as files: what Graph would answer at each path.
 *
 * @param documents Graph path without version → a {@code {"value":[…]}} collection or a single entity
 * @param contents Graph path ending in {@code $value} or {@code content} → bytes
 */
public record TenantFiles(SortedMap<String, JsonNode> documents, SortedMap<String, byte[]> contents) {}
