package io.lastday.platform.finding;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Facets as they are stored and asked for. */
public final class StoredFacets {

    private StoredFacets() {}

    /** {@code name=value} of each, in one order. */
    public static String[] of(Map<String, String> facets) {
        return facets.entrySet().stream()
                .map(facet -> facet.getKey() + "=" + facet.getValue())
                .sorted()
                .toArray(String[]::new);
    }

    /** What {@code of} wrote. */
    public static Map<String, String> read(String[] stored) {
        return Arrays.stream(stored)
                .map(facet -> facet.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    }
}
