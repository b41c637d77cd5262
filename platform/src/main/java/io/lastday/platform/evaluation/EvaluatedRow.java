package io.lastday.platform.evaluation;

import java.util.Map;

/**
 * One subject's conclusion.
 *
 * @param sortKey lists are in its order, then in that of {@code id}
 * @param search lower case text that a free search looks in
 * @param facets what lists are filtered by, exactly
 * @param body the subject as JSON, in the shape that the API gives
 */
public record EvaluatedRow(String id, String sortKey, String search, Map<String, String> facets, String body) {

    public EvaluatedRow {
        facets = Map.copyOf(facets);
    }
}
