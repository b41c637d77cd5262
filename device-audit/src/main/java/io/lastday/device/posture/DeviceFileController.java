package io.lastday.device.posture;

import io.lastday.platform.csv.CsvLine;
import io.lastday.platform.csv.CsvResponse;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.RowFilter;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The list as a file: same filters, same evaluation, streamed row by row. */
@RestController
class DeviceFileController {

    private final EvaluationReader evaluations;
    private final JsonMapper json;

    DeviceFileController(EvaluationReader evaluations, JsonMapper json) {
        this.evaluations = evaluations;
        this.json = json;
    }

    @Operation(summary = "The list of devices as CSV, with the list's own filters")
    @GetMapping(value = "/api/devices.csv", produces = CsvResponse.MEDIA_TYPE)
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<ResponseEntity<Flux<String>>> file(@ParameterObject DeviceQuery query, Operator operator) {
        return Mono.fromCallable(query::filter)
                .zipWith(evaluations.current(operator.firm()))
                .map(found -> CsvResponse.of(
                        "devices",
                        found.getT2(),
                        head(),
                        lines(operator.firm(), found.getT1(), found.getT2().id())));
    }

    private Flux<String> lines(String firm, RowFilter filter, UUID evaluation) {
        return evaluations.all(firm, evaluation, filter).map(body -> line(json.readValue(body, DeviceItem.class)));
    }

    private static String head() {
        List<String> head = new ArrayList<>(List.of(
                "id", "name", "person", "personName", "ownership", "platform", "os", "osVersion", "lastSeen", "state"));
        for (Check check : Check.values()) {
            head.add(check.apiName());
            head.add(check.apiName() + " reason");
        }
        return CsvLine.of(head);
    }

    private static String line(DeviceItem item) {
        List<@Nullable String> cells = new ArrayList<>(Arrays.<@Nullable String>asList(
                item.id(),
                item.name(),
                item.person(),
                item.personName(),
                item.ownership().name(),
                item.platform().name(),
                item.os(),
                item.osVersion(),
                item.lastSeen() == null ? null : item.lastSeen().toString(),
                item.state().name()));
        for (CheckResult result : item.checks()) {
            cells.add(result.state().name());
            cells.add(result.reason());
        }
        return CsvLine.of(cells);
    }
}
