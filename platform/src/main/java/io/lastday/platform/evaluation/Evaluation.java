package io.lastday.platform.evaluation;

import java.util.List;
import java.util.Map;

/**
 * A whole conclusion before it is published.
 *
 * @param summary the tiles as JSON, counted from exactly these rows
 * @param counts what the run's starter is told
 */
public record Evaluation(String summary, Map<String, Long> counts, List<EvaluatedRow> rows) {

    public Evaluation {
        counts = Map.copyOf(counts);
        rows = List.copyOf(rows);
    }
}
