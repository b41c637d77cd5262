package io.lastday.identity.coverage;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.PublishedEvaluation;
import io.lastday.platform.evaluation.RowPage;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The people behind each figure, in the figure's own evaluation where it is named, and one person explained. */
@RestController
class PeopleController {

    private final EvaluationReader evaluations;
    private final JsonMapper json;

    PeopleController(EvaluationReader evaluations, JsonMapper json) {
        this.evaluations = evaluations;
        this.json = json;
    }

    @Operation(summary = "The people behind each figure")
    @GetMapping("/api/identity/people")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<PersonPage> people(
            @ParameterObject PersonQuery query,
            @RequestParam(required = false) @Nullable UUID evaluation,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Operator operator) {
        return evaluations
                .page(operator.firm(), evaluation, query.filter(), limit, cursor)
                .map(this::page);
    }

    @Operation(summary = "One person's answers, with the method, policy and path that explain them")
    @GetMapping("/api/identity/people/{person}")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor', 'workflow')")
    Mono<PersonItem> onePerson(
            @PathVariable String person, @RequestParam(required = false) @Nullable Instant at, Operator operator) {
        String firm = operator.firm();
        Mono<PublishedEvaluation> asked = evaluations.at(firm, at);
        return asked.flatMap(in -> evaluations
                        .one(firm, in.id(), person)
                        .map(body -> person(body).at(in.asOf())))
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        CommonProblem.NOT_FOUND,
                        "No such person is in the evaluation that was asked for. Use entra:<id>, or keycloak:<realm>:<id>"
                                + " for somebody known to Keycloak only.")));
    }

    private PersonPage page(RowPage page) {
        return new PersonPage(
                page.evaluation(),
                page.asOf(),
                page.total(),
                page.bodies().stream()
                        .map(body -> person(body).at(page.asOf()).withoutExplanation())
                        .toList(),
                page.nextCursor());
    }

    private PersonItem person(String body) {
        return json.readValue(body, PersonItem.class);
    }
}
