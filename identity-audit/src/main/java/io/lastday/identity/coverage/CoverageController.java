package io.lastday.identity.coverage;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.scan.SourceStatuses;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RestController
class CoverageController {

    private final EvaluationReader evaluations;
    private final SourceStatuses sources;
    private final JsonMapper json;

    CoverageController(EvaluationReader evaluations, SourceStatuses sources, JsonMapper json) {
        this.evaluations = evaluations;
        this.sources = sources;
        this.json = json;
    }

    @Operation(summary = "Registered, capable, enforced, phishing-resistant: four figures for each population")
    @GetMapping("/api/identity/coverage")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor', 'director')")
    Mono<Coverage> coverage(Operator operator) {
        return Mono.zip(
                evaluations.current(operator.firm()),
                sources.reports(operator.firm()).collectList(),
                (evaluation, reports) -> new Coverage(
                        evaluation.id(),
                        evaluation.asOf(),
                        reports,
                        json.readValue(evaluation.summary(), CoverageSummary.class)
                                .populations()));
    }

    @Operation(summary = "The people behind each figure")
    @GetMapping("/api/identity/people")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<PersonPage> people(
            @ParameterObject PersonQuery query,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Operator operator) {
        return evaluations
                .page(operator.firm(), query.filter(), limit, cursor)
                .map(page -> new PersonPage(
                        page.evaluation(),
                        page.asOf(),
                        page.total(),
                        page.bodies().stream()
                                .map(body -> person(body).withoutExplanation())
                                .toList(),
                        page.nextCursor()));
    }

    @Operation(summary = "One person's answers, with the method, policy and path that explain them")
    @GetMapping("/api/identity/people/{person}")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor', 'workflow')")
    Mono<PersonItem> onePerson(@PathVariable String person, Operator operator) {
        return evaluations
                .one(operator.firm(), person)
                .map(this::person)
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        CommonProblem.NOT_FOUND,
                        "No such person is in the evaluation in force. Use entra:<id>, or keycloak:<realm>:<id> for"
                                + " somebody known to Keycloak only.")));
    }

    private PersonItem person(String body) {
        return json.readValue(body, PersonItem.class);
    }
}
