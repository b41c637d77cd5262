package io.lastday.device.posture;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RestController
class DeviceController {

    private final EvaluationReader evaluations;
    private final JsonMapper json;

    DeviceController(EvaluationReader evaluations, JsonMapper json) {
        this.evaluations = evaluations;
        this.json = json;
    }

    @Operation(summary = "The devices behind each number; a leaver's own by owner")
    @GetMapping("/api/devices")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor') or (hasRole('workflow') and #query.owner() != null)")
    Mono<DevicePage> list(
            @ParameterObject DeviceQuery query,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Operator operator) {
        return Mono.fromCallable(query::filter)
                .flatMap(filter -> evaluations.page(operator.firm(), filter, limit, cursor))
                .map(page -> new DevicePage(
                        page.evaluation(),
                        page.asOf(),
                        page.total(),
                        page.bodies().stream().map(this::item).toList(),
                        page.nextCursor()));
    }

    @Operation(summary = "One device: each check with its evidence and since when it fails")
    @GetMapping("/api/devices/{id}")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<DeviceItem> one(@PathVariable String id, Operator operator) {
        return evaluations
                .one(operator.firm(), id)
                .map(this::item)
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        CommonProblem.NOT_FOUND,
                        "No device of that id is in the evaluation in force. Look it up in the list of devices.")));
    }

    private DeviceItem item(String body) {
        return json.readValue(body, DeviceItem.class);
    }
}
