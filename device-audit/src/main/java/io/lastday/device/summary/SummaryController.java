package io.lastday.device.summary;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.PublishedEvaluation;
import io.lastday.platform.scan.SourceReport;
import io.lastday.platform.scan.SourceStatuses;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RestController
class SummaryController {

    private static final Duration TREND = Duration.ofDays(90);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final EvaluationReader evaluations;
    private final SourceStatuses sources;
    private final JsonMapper json;

    SummaryController(EvaluationReader evaluations, SourceStatuses sources, JsonMapper json) {
        this.evaluations = evaluations;
        this.sources = sources;
        this.json = json;
    }

    @Operation(summary = "How many devices are safe, and what each check says over all of them")
    @GetMapping("/api/devices/summary")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor', 'director')")
    Mono<DeviceSummary> summary(@RequestParam(required = false) @Nullable Instant at, Operator operator) {
        String firm = operator.firm();
        Mono<PublishedEvaluation> asked = evaluations.at(firm, at);
        Mono<List<SourceReport>> reports = at == null ? sources.reports(firm).collectList() : Mono.just(List.of());
        return asked.flatMap(in -> Mono.zip(reports, trend(firm, in.asOf()), lastWeek(firm, in.asOf()))
                .map(found -> DeviceSummary.of(
                        in.id(),
                        in.asOf(),
                        found.getT1(),
                        json.readValue(in.summary(), Tiles.class),
                        found.getT2(),
                        found.getT3().orElse(null))));
    }

    private Mono<Optional<Standing>> lastWeek(String firm, Instant asOf) {
        return evaluations
                .inForceAt(firm, asOf.minus(A_WEEK))
                .map(then -> Optional.of(Standing.of(json.readTree(then.summary()))))
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<List<TrendPoint>> trend(String firm, Instant to) {
        return evaluations
                .daily(firm, to.minus(TREND), to)
                .map(day -> TrendPoint.of(day, json.readTree(day.summary())))
                .collectList();
    }
}
