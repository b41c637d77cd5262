package io.lastday.identity.finding;

import io.lastday.platform.csv.CsvResponse;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.finding.Finding;
import io.lastday.platform.finding.FindingFile;
import io.lastday.platform.finding.FindingReader;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The list of gaps as a file: same filters, streamed. */
@RestController
class FindingFileController {

    /** Names are looked up for so many at once. */
    private static final int AT_ONCE = 500;

    private static final FindingFile FILE = new FindingFile(List.of("subjectName", "population"), List.of("remedy"));

    private final FindingReader findings;
    private final FindingItems items;
    private final EvaluationReader evaluations;

    FindingFileController(FindingReader findings, FindingItems items, EvaluationReader evaluations) {
        this.findings = findings;
        this.items = items;
        this.evaluations = evaluations;
    }

    @Operation(summary = "The list of gaps as CSV, with the list's own filters")
    @GetMapping(value = "/api/identity/findings.csv", produces = CsvResponse.MEDIA_TYPE)
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<ResponseEntity<Flux<String>>> file(@ParameterObject FindingQuery query, Operator operator) {
        String firm = operator.firm();
        return evaluations.at(firm, query.at()).map(in -> {
            Flux<String> lines = findings.all(firm, query.filter())
                    .buffer(AT_ONCE)
                    .concatMap(some -> items.of(firm, some).map(named -> lines(some, named, in.asOf())))
                    .concatMapIterable(some -> some);
            return CsvResponse.of("findings", in, FILE.head(), lines);
        });
    }

    private static List<String> lines(List<Finding> findings, List<FindingItem> named, Instant asOf) {
        return IntStream.range(0, findings.size())
                .mapToObj(i -> line(findings.get(i), named.get(i), asOf))
                .toList();
    }

    private static String line(Finding finding, FindingItem named, Instant asOf) {
        return FILE.line(
                finding,
                Arrays.asList(named.subjectName(), named.population()),
                Collections.singletonList(named.remedy()),
                asOf);
    }
}
