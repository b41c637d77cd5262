package io.lastday.device.finding;

import io.lastday.platform.csv.CsvResponse;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.finding.Finding;
import io.lastday.platform.finding.FindingFile;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of gaps as a file: same filters, streamed. */
@RestController
class FindingFileController {

    private static final FindingFile FILE =
            new FindingFile(List.of("deviceName", "part", "platform", "ownership", "person"), List.of());

    private final FindingReader findings;
    private final EvaluationReader evaluations;
    private final JsonMapper json;

    FindingFileController(FindingReader findings, EvaluationReader evaluations, JsonMapper json) {
        this.findings = findings;
        this.evaluations = evaluations;
        this.json = json;
    }

    @Operation(summary = "The list of gaps as CSV, with the list's own filters")
    @GetMapping(value = "/api/devices/findings.csv", produces = CsvResponse.MEDIA_TYPE)
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<ResponseEntity<Flux<String>>> file(@ParameterObject FindingQuery query, Operator operator) {
        String firm = operator.firm();
        return evaluations
                .at(firm, query.at())
                .map(in -> CsvResponse.of(
                        "device-findings",
                        in,
                        FILE.head(),
                        findings.all(firm, query.filter()).map(finding -> line(finding, in.asOf()))));
    }

    private String line(Finding finding, Instant asOf) {
        JsonNode evidence = json.readTree(finding.evidence());
        return FILE.line(
                finding,
                Arrays.asList(
                        text(evidence, "device"),
                        finding.part(),
                        text(evidence, "platform"),
                        text(evidence, "ownership"),
                        text(evidence, "person")),
                List.of(),
                asOf);
    }

    private static @Nullable String text(JsonNode evidence, String member) {
        JsonNode value = evidence.path(member);
        return value.isString() ? value.asString() : null;
    }
}
