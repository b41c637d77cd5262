package io.lastday.identity.coverage;

import io.lastday.identity.coverage.RecoveryPage.RecoveryItem;
import io.lastday.identity.recovery.RecoveryPath;
import io.lastday.platform.csv.CsvLine;
import io.lastday.platform.csv.CsvResponse;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.PublishedEvaluation;
import io.lastday.platform.evaluation.RowPage;
import io.lastday.platform.scan.SourceReport;
import io.lastday.platform.scan.SourceStatuses;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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

/** Who could get back in, and reach linked backups: by person, filtered by kind of way. */
@RestController
class RecoveryPathController {

    private static final String HEAD = CsvLine.of(
            List.of("person", "displayName", "population", "kind", "system", "what", "others", "unknown", "asOf"));

    private final EvaluationReader evaluations;
    private final SourceStatuses sources;
    private final JsonMapper json;

    RecoveryPathController(EvaluationReader evaluations, SourceStatuses sources, JsonMapper json) {
        this.evaluations = evaluations;
        this.sources = sources;
        this.json = json;
    }

    @Operation(summary = "Who could get back in, and reach linked backups, by which way")
    @GetMapping(value = "/api/identity/recovery-paths", params = "!person")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor', 'workflow')")
    Mono<RecoveryPage> paths(
            @ParameterObject RecoveryQuery query,
            @RequestParam(required = false) @Nullable UUID evaluation,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Operator operator) {
        String firm = operator.firm();
        return evaluations
                .page(firm, evaluation, query.filter(), limit, cursor)
                .flatMap(page -> Mono.zip(
                        evaluations.of(firm, page.evaluation()),
                        sources.reports(firm).collectList(),
                        (in, reports) -> page(page, in, reports)));
    }

    /**
     * One person by their accounts. Whoever was walked stands in the answer, without a way back in too; whoever does not stand in it
     * is not known, which is no word about them.
     */
    @Operation(
            summary = "The ways back in of one person, by their accounts; whoever is missing from the items is unknown")
    @GetMapping(value = "/api/identity/recovery-paths", params = "person")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor', 'workflow')")
    Mono<RecoveryPage> ofPerson(
            @RequestParam @Size(max = 20) List<String> person,
            @RequestParam(required = false) @Nullable UUID evaluation,
            Operator operator) {
        String firm = operator.firm();
        return evaluations
                .named(firm, evaluation)
                .flatMap(in -> Flux.fromIterable(person)
                        .distinct()
                        .concatMap(id -> evaluations.one(firm, in, id))
                        .collectList()
                        .zipWith(sources.reports(firm).collectList())
                        .map(both -> page(
                                new RowPage(in.id(), in.asOf(), both.getT1().size(), both.getT1(), null),
                                in,
                                both.getT2())));
    }

    @Operation(summary = "The ways back in as CSV, one line a way, with the list's own filters")
    @GetMapping(value = "/api/identity/recovery-paths.csv", produces = CsvResponse.MEDIA_TYPE)
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<ResponseEntity<Flux<String>>> file(
            @ParameterObject RecoveryQuery query,
            @RequestParam(required = false) @Nullable UUID evaluation,
            Operator operator) {
        String firm = operator.firm();
        return evaluations.named(firm, evaluation).map(in -> {
            Flux<String> lines =
                    evaluations.all(firm, in, query.filter()).concatMapIterable(body -> lines(item(body), query, in));
            return CsvResponse.of("recovery-paths", in, HEAD, lines);
        });
    }

    private RecoveryPage page(RowPage page, PublishedEvaluation in, List<SourceReport> reports) {
        return new RecoveryPage(
                page.evaluation(),
                page.asOf(),
                page.total(),
                reports,
                json.readValue(in.summary(), CoverageSummary.class).recovery(),
                page.bodies().stream().map(this::item).toList(),
                page.nextCursor());
    }

    private RecoveryItem item(String body) {
        return RecoveryItem.of(json.readValue(body, PersonItem.class));
    }

    private static List<String> lines(RecoveryItem item, RecoveryQuery query, PublishedEvaluation in) {
        return item.paths().stream()
                .filter(path -> query.kind() == null || path.kind() == query.kind())
                .map(path -> line(item, path, in))
                .toList();
    }

    private static String line(RecoveryItem item, RecoveryPath path, PublishedEvaluation in) {
        return CsvLine.of(Arrays.asList(
                item.person(),
                item.displayName(),
                item.population().name(),
                path.kind().name(),
                path.system(),
                path.what(),
                String.join(" ", path.others()),
                path.unknown(),
                in.asOf().toString()));
    }
}
