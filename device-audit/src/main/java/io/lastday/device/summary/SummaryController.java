package io.lastday.device.summary;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.scan.SourceStatuses;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RestController
class SummaryController {

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
    Mono<DeviceSummary> summary(Operator operator) {
        return evaluations
                .current(operator.firm())
                .zipWith(sources.reports(operator.firm()).collectList())
                .map(found -> DeviceSummary.of(
                        found.getT1().id(),
                        found.getT1().asOf(),
                        found.getT2(),
                        json.readValue(found.getT1().summary(), Tiles.class)));
    }
}
