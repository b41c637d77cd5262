package io.lastday.platform.evaluation;

import io.lastday.platform.finding.RaisedFinding;
import java.util.List;
import java.util.Map;

/**
 * One subject's conclusion. A row that says the same as in the evaluation before is not written again, so nothing in it may
 * change by time alone: readers add the time of the evaluation.
 *
 * @param sortKey lists are in its order, then in that of {@code id}
 * @param search lower case text that a free search looks in
 * @param facets what lists are filtered by, exactly
 * @param body the subject as JSON, in the shape that the API gives
 * @param findings the gaps of this subject
 */
public record EvaluatedRow(
        String id,
        String sortKey,
        String search,
        Map<String, String> facets,
        String body,
        List<RaisedFinding> findings) {

    public EvaluatedRow {
        facets = Map.copyOf(facets);
        findings = List.copyOf(findings);
    }

    /** A row without findings. */
    public EvaluatedRow(String id, String sortKey, String search, Map<String, String> facets, String body) {
        this(id, sortKey, search, facets, body, List.of());
    }

    /** The facets as they are stored, in one text. */
    public String storedFacets() {
        return RowDigest.facets(facets);
    }
}
