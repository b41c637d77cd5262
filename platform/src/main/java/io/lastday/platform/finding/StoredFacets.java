package io.lastday.platform.finding;

import java.util.Map;

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
}
