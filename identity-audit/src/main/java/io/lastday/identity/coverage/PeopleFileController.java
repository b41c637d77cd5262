package io.lastday.identity.coverage;

import io.lastday.platform.csv.CsvLine;
import io.lastday.platform.csv.CsvResponse;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The list of people as a file: same filters, same evaluation, streamed row by row. */
@RestController
class PeopleFileController {

    private static final String HEAD = CsvLine.of(List.of(
            "person",
            "displayName",
            "email",
            "population",
            "registered",
            "registered reason",
            "methods",
            "capable",
            "capable reason",
            "enforced",
            "enforced reason",
            "policy",
            "phishingResistant",
            "asOf"));

    private final EvaluationReader evaluations;
    private final JsonMapper json;

    PeopleFileController(EvaluationReader evaluations, JsonMapper json) {
        this.evaluations = evaluations;
        this.json = json;
    }

    @Operation(summary = "The list of people as CSV, with the list's own filters")
    @GetMapping(value = "/api/identity/people.csv", produces = CsvResponse.MEDIA_TYPE)
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<ResponseEntity<Flux<String>>> file(
            @ParameterObject PersonQuery query,
            @RequestParam(required = false) @Nullable UUID evaluation,
            Operator operator) {
        String firm = operator.firm();
        return evaluations.named(firm, evaluation).map(in -> {
            Flux<String> lines = evaluations
                    .all(firm, in, query.filter())
                    .map(body -> line(json.readValue(body, PersonItem.class), in.asOf()));
            return CsvResponse.of("people", in, HEAD, lines);
        });
    }

    private static String line(PersonItem item, Instant asOf) {
        return CsvLine.of(Arrays.asList(
                item.person(),
                item.displayName(),
                item.email(),
                item.population().name(),
                item.registered().state().name(),
                item.registered().reason(),
                String.join(" ", item.registered().methods()),
                item.capable().state().name(),
                item.capable().reason(),
                item.enforced().state().name(),
                item.enforced().reason(),
                item.enforced().policy(),
                item.phishingResistant().state().name(),
                asOf.toString()));
    }
}
