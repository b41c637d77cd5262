package io.lastday.device.posture;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.scan.SourceReport;
import io.lastday.platform.scan.SourceStatuses;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class DeviceController {

    private final EvaluationReader evaluations;
    private final DeviceItems items;
    private final SourceStatuses sources;
    private final Clock clock;

    DeviceController(EvaluationReader evaluations, DeviceItems items, SourceStatuses sources, Clock clock) {
        this.clock = clock;
        this.sources = sources;
        this.evaluations = evaluations;
        this.items = items;
    }

    @Operation(summary = "The devices behind each number; a leaver's own by owner; today or at a time in the past")
    @GetMapping("/api/devices")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor') or (hasRole('workflow') and #query.owner() != null)")
    Mono<DevicePage> list(
            @ParameterObject DeviceQuery query,
            @RequestParam(required = false) @Nullable UUID evaluation,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Operator operator) {
        String firm = operator.firm();
        boolean ofOne = query.owner() != null && at == null && evaluation == null;
        return Mono.fromCallable(query::filter)
                .flatMap(filter -> at == null || evaluation != null
                        ? evaluations.page(firm, evaluation, filter, limit, cursor)
                        : evaluations
                                .at(firm, at)
                                .flatMap(in -> evaluations.page(firm, in.id(), filter, limit, cursor)))
                .flatMap(page -> Mono.zip(
                        items.of(firm, page.evaluation(), page.bodies()),
                        ofOne ? sources.reports(firm).collectList() : Mono.just(List.<SourceReport>of()),
                        (shown, read) -> new DevicePage(
                                page.evaluation(),
                                page.asOf(),
                                page.total(),
                                shown,
                                page.nextCursor(),
                                read,
                                ofOne ? clock.instant() : null)));
    }

    @Operation(
            summary =
                    "One device: each check with its evidence and since when it fails; today or at a time in the past")
    @GetMapping("/api/devices/{id}")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<DeviceItem> one(
            @PathVariable String id, @RequestParam(required = false) @Nullable Instant at, Operator operator) {
        String firm = operator.firm();
        return items.in(firm, null, at)
                .flatMap(in -> evaluations
                        .one(firm, in.id(), id)
                        .flatMap(body -> items.of(firm, in.id(), List.of(body)))
                        .map(List::getFirst))
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        CommonProblem.NOT_FOUND,
                        "No device of that id is in the evaluation that was asked for."
                                + " Look it up in the list of devices.")));
    }
}
