package io.lastday.device.posture;

import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How the answers about one device came to be what they are. */
@RestController
class HistoryController {

    private final EvaluationReader evaluations;
    private final DeviceItems items;

    HistoryController(EvaluationReader evaluations, DeviceItems items) {
        this.evaluations = evaluations;
        this.items = items;
    }

    @Operation(summary = "One device's checks over time: each answer with since when and until when, newest first")
    @GetMapping("/api/devices/{id}/history")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<List<CheckSpell>> history(@PathVariable String id, Operator operator) {
        return evaluations
                .versions(operator.firm(), id)
                .map(row -> new CheckHistory.Seen(items.stored(row.body()), row.since(), row.until()))
                .collectList()
                .filter(seen -> !seen.isEmpty())
                .map(CheckHistory::of)
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        CommonProblem.NOT_FOUND,
                        "No evaluation that is kept saw a device of that id. Look it up in the list of devices.")));
    }
}
