package io.lastday.device.posture;

import io.lastday.platform.csv.CsvLine;
import io.lastday.platform.csv.CsvResponse;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.RowFilter;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
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

/** The list as a file: same filters, same evaluation, streamed row by row. */
@RestController
class DeviceFileController {

    private final EvaluationReader evaluations;
    private final DeviceItems items;

    DeviceFileController(EvaluationReader evaluations, DeviceItems items) {
        this.evaluations = evaluations;
        this.items = items;
    }

    @Operation(summary = "The list of devices as CSV, with the list's own filters")
    @GetMapping(value = "/api/devices.csv", produces = CsvResponse.MEDIA_TYPE)
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<ResponseEntity<Flux<String>>> file(
            @ParameterObject DeviceQuery query,
            @RequestParam(required = false) @Nullable UUID evaluation,
            @RequestParam(required = false) @Nullable Instant at,
            Operator operator) {
        return Mono.fromCallable(query::filter)
                .zipWith(items.in(operator.firm(), evaluation, at))
                .map(found -> CsvResponse.of(
                        "devices",
                        found.getT2(),
                        head(),
                        lines(operator.firm(), found.getT1(), found.getT2().id())));
    }

    private Flux<String> lines(String firm, RowFilter filter, UUID evaluation) {
        return evaluations.all(firm, evaluation, filter).map(body -> line(items.stored(body)));
    }

    private static String head() {
        List<String> head = new ArrayList<>(List.of(
                "id",
                "name",
                "person",
                "personName",
                "department",
                "personState",
                "ownedBy",
                "platform",
                "os",
                "osVersion",
                "lastSeen",
                "state"));
        for (Check check : Check.values()) {
            head.add(check.apiName());
            head.add(check.apiName() + " reason");
        }
        return CsvLine.of(head);
    }

    /** As the row has it: the file of yesterday says the same whenever it is asked for. */
    private static String lastSeen(DeviceItem item) {
        Instant silentSince = item.lastSeen();
        boolean never = item.result(Check.LAST_SEEN)
                .map(CheckResult::reason)
                .filter("NEVER_SEEN"::equals)
                .isPresent();
        return silentSince == null ? (never ? "never" : "within 7 days") : silentSince.toString();
    }

    private static String line(DeviceItem item) {
        List<@Nullable String> cells = new ArrayList<>(Arrays.<@Nullable String>asList(
                item.id(),
                item.name(),
                item.person(),
                item.personName(),
                item.department(),
                item.personState() == null ? null : item.personState().name(),
                item.ownership().name(),
                item.platform().name(),
                item.os(),
                item.osVersion(),
                lastSeen(item),
                item.state().name()));
        for (Check check : Check.values()) {
            cells.add(item.result(check).map(result -> result.state().name()).orElse(null));
            cells.add(item.result(check).map(CheckResult::reason).orElse(null));
        }
        return CsvLine.of(cells);
    }
}
