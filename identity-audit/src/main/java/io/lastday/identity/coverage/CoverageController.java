package io.lastday.identity.coverage;

import io.lastday.identity.coverage.Coverage.TrendPoint;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.PublishedEvaluation;
import io.lastday.platform.scan.SourceReport;
import io.lastday.platform.scan.SourceStatuses;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The figures, today and at any time in the past, and how they moved. */
@RestController
class CoverageController {

    private static final Duration TREND = Duration.ofDays(90);

    private final EvaluationReader evaluations;
    private final SourceStatuses sources;
    private final JsonMapper json;

    CoverageController(EvaluationReader evaluations, SourceStatuses sources, JsonMapper json) {
        this.evaluations = evaluations;
        this.sources = sources;
        this.json = json;
    }

    @Operation(
            summary =
                    "Registered, capable, enforced, phishing-resistant: four figures for each population, and their trend")
    @GetMapping("/api/identity/coverage")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor', 'director')")
    Mono<Coverage> coverage(@RequestParam(required = false) @Nullable Instant at, Operator operator) {
        String firm = operator.firm();
        Mono<List<SourceReport>> reports = at == null ? sources.reports(firm).collectList() : Mono.just(List.of());
        return evaluations
                .at(firm, at)
                .flatMap(in -> Mono.zip(reports, trend(firm, in.asOf()), (now, trend) -> {
                    CoverageSummary summary = summary(in);
                    return new Coverage(in.id(), in.asOf(), now, summary.unread(), summary.populations(), trend);
                }));
    }

    private Mono<List<TrendPoint>> trend(String firm, Instant to) {
        return evaluations
                .daily(firm, to.minus(TREND), to)
                .map(day -> new TrendPoint(day.asOf(), day.id(), summary(day).populations()))
                .collectList();
    }

    private CoverageSummary summary(PublishedEvaluation in) {
        return json.readValue(in.summary(), CoverageSummary.class);
    }
}
