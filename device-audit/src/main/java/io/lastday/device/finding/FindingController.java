package io.lastday.device.finding;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.finding.Finding;
import io.lastday.platform.finding.FindingExceptions;
import io.lastday.platform.finding.FindingFilter;
import io.lastday.platform.finding.FindingReader;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gaps of devices with their life: the list, and accepting one until a day. */
@RestController
class FindingController {

    private final FindingReader findings;
    private final FindingExceptions exceptions;
    private final EvaluationReader evaluations;
    private final JsonMapper json;

    FindingController(
            FindingReader findings, FindingExceptions exceptions, EvaluationReader evaluations, JsonMapper json) {
        this.findings = findings;
        this.exceptions = exceptions;
        this.evaluations = evaluations;
        this.json = json;
    }

    /** The list is no answer before the first evaluation: "none" would read as "no gaps". */
    @Operation(summary = "Gaps of devices with evidence, first and last seen; today or at a time in the past")
    @GetMapping("/api/devices/findings")
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
                        .map(page -> new FindingListPage(
                                in.id(),
                                in.asOf(),
                                page.total(),
                                page.items().stream().map(this::item).toList(),
                                page.nextCursor())));
    }

    /** The body is read after the role was looked at: nobody else learns what is wrong with it. */
    @Operation(
            summary =
                    "Accepts a device's gap until a day; it is shown as accepted, never as passed, and opens again then")
    @PostMapping("/api/devices/{id}/exception")
    @PreAuthorize("hasRole('it')")
    Mono<FindingItem> except(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    @Pattern(regexp = "[\\x21-\\x7e]{1,200}")
                    String key,
            @Valid @RequestBody Mono<ExceptionRequest> body,
            Operator operator) {
        return body.flatMap(request -> gap(operator.firm(), id, request.rule())
                        .flatMap(
                                finding -> exceptions.except(operator.firm(), wanted(finding, request, key, operator))))
                .map(this::item);
    }

    private Mono<Finding> gap(String firm, String device, String rule) {
        FindingFilter filter = new FindingFilter(rule, null, null, device, Map.of(), "", null);
        return findings.all(firm, filter)
                .next()
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        CommonProblem.NOT_FOUND,
                        "The device has no open gap under that rule. Look them up in the list of findings.")));
    }

    private static FindingExceptions.Wanted wanted(
            Finding finding, ExceptionRequest request, @Nullable String key, Operator operator) {
        return new FindingExceptions.Wanted(
                finding.id(),
                request.owner().strip(),
                request.reason().strip(),
                request.expiresAt(),
                operator.requirePerson(),
                key);
    }

    private FindingItem item(Finding finding) {
        return FindingItem.of(finding, json.readValue(finding.evidence(), new TypeReference<Map<String, Object>>() {}));
    }
}
