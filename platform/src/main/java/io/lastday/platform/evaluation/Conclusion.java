package io.lastday.platform.evaluation;

import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;

/** One evaluation while it is made. Its rows are consumed once and to their end; summary and counts are asked for after that. */
public interface Conclusion {

    /** One row a subject, streamed; no id twice. */
    Flux<EvaluatedRow> rows();

    /** The tiles as JSON, counted from exactly these rows. */
    String summary();

    /** What the run's starter is told. */
    Map<String, Long> counts();

    /**
     * The sources that a rule rests on: a finding of it is closed only by a run that walked all of them whole. A rule that is no
     * longer known rests on all.
     */
    Set<String> restsOn(String rule);
}
