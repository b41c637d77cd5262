package io.lastday.identity.finding;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.finding.FindingExceptions;
import io.lastday.platform.finding.FindingReader;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Gaps with their life: the list, and accepting one until a day. */
@RestController
class FindingController {

    private final FindingReader findings;
    private final FindingExceptions exceptions;
    private final FindingItems items;
    private final EvaluationReader evaluations;

    FindingController(
            FindingReader findings, FindingExceptions exceptions, FindingItems items, EvaluationReader evaluations) {
        this.findings = findings;
        this.exceptions = exceptions;
        this.items = items;
        this.evaluations = evaluations;
    }

    /** The list is no answer before the first evaluation: "none" would read as "no gaps". */
    @Operation(summary = "Gaps with evidence, first and last seen; today or at a time in the past")
    @GetMapping("/api/identity/findings")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<FindingListPage> list(
            @ParameterObject FindingQuery query,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Operator operator) {
        String firm = operator.firm();
        return evaluations
                .at(firm, query.at())
                .flatMap(in -> findings.page(firm, query.filter(), limit, cursor)
                        .flatMap(page -> items.of(firm, page.items())
                                .map(shown -> new FindingListPage(
                                        in.id(), in.asOf(), page.total(), shown, page.nextCursor()))));
    }

    /** The body is read after the role was looked at: nobody else learns what is wrong with it. */
    @Operation(summary = "Accepts a gap until a day; it is shown as accepted, never as passed, and opens again then")
    @PostMapping("/api/identity/findings/{id}/exception")
    @PreAuthorize("hasRole('it')")
    Mono<FindingItem> except(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    @Pattern(regexp = "[\\x21-\\x7e]{1,200}")
                    String key,
            @Valid @RequestBody Mono<ExceptionRequest> body,
            Operator operator) {
        return body.map(request -> wanted(id, request, key, operator))
                .flatMap(wanted -> exceptions.except(operator.firm(), wanted))
                .flatMap(finding -> items.of(operator.firm(), finding));
    }

    private static FindingExceptions.Wanted wanted(
            UUID id, ExceptionRequest request, @Nullable String key, Operator operator) {
        return new FindingExceptions.Wanted(
                id,
                request.owner().strip(),
                request.reason().strip(),
                request.expiresAt(),
                operator.requirePerson(),
                key);
    }
}
