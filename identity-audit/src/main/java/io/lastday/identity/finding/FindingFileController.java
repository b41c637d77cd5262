package io.lastday.identity.finding;

import io.lastday.platform.csv.CsvLine;
import io.lastday.platform.csv.CsvResponse;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.finding.FindingException;
import io.lastday.platform.finding.FindingReader;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The list of gaps as a file: same filters, streamed. */
@RestController
class FindingFileController {

    /** Names are looked up for so many at once. */
    private static final int AT_ONCE = 500;

    private static final String HEAD = CsvLine.of(List.of(
            "id",
            "rule",
            "severity",
            "state",
            "title",
            "subject",
            "subjectName",
            "population",
            "firstSeen",
            "lastSeen",
            "closedAt",
            "exceptionOwner",
            "exceptionReason",
            "exceptionExpiresAt",
            "evidence",
            "remedy",
            "asOf"));

    private final FindingReader findings;
    private final FindingItems items;
    private final EvaluationReader evaluations;
    private final JsonMapper json;

    FindingFileController(FindingReader findings, FindingItems items, EvaluationReader evaluations, JsonMapper json) {
        this.findings = findings;
        this.items = items;
        this.evaluations = evaluations;
        this.json = json;
    }

    @Operation(summary = "The list of gaps as CSV, with the list's own filters")
    @GetMapping(value = "/api/identity/findings.csv", produces = CsvResponse.MEDIA_TYPE)
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<ResponseEntity<Flux<String>>> file(@ParameterObject FindingQuery query, Operator operator) {
        String firm = operator.firm();
        return evaluations.at(firm, query.at()).map(in -> {
            Flux<String> lines = findings.all(firm, query.filter())
                    .buffer(AT_ONCE)
                    .concatMap(some -> items.of(firm, some))
                    .concatMapIterable(some ->
                            some.stream().map(item -> line(item, in.asOf())).toList());
            return CsvResponse.of("findings", in, HEAD, lines);
        });
    }

    private String line(FindingItem item, Instant asOf) {
        FindingException exception = item.exception();
        return CsvLine.of(Arrays.asList(
                item.id().toString(),
                item.rule(),
                item.severity().name(),
                item.state().name(),
                item.title(),
                item.subject(),
                item.subjectName(),
                item.population(),
                item.firstSeen().toString(),
                item.lastSeen().toString(),
                text(item.closedAt()),
                exception == null ? null : exception.owner(),
                exception == null ? null : exception.reason(),
                exception == null ? null : text(exception.expiresAt()),
                json.writeValueAsString(item.evidence()),
                item.remedy(),
                asOf.toString()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
