package io.lastday.device.summary;

import io.lastday.device.posture.DeviceItem;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.evaluation.PublishedEvaluation;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Names of devices are for those who may see devices: the summary itself holds none. */
@RestController
class LongestController {

    private final EvaluationReader evaluations;
    private final JsonMapper json;

    LongestController(EvaluationReader evaluations, JsonMapper json) {
        this.evaluations = evaluations;
        this.json = json;
    }

    @Operation(summary = "The ten devices that have failed for longest, and what that is counted from")
    @GetMapping("/api/devices/failing-longest")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<LongFailing.Few> longest(@RequestParam(required = false) @Nullable Instant at, Operator operator) {
        String firm = operator.firm();
        return evaluations
                .at(firm, at)
                .flatMap(in -> Flux.fromIterable(devices(in))
                        .concatMap(id -> evaluations.one(firm, in, id))
                        .map(body -> LongFailing.of(json.readValue(body, DeviceItem.class)))
                        .collectList()
                        .map(items -> new LongFailing.Few(in.id(), in.asOf(), items)));
    }

    private Iterable<String> devices(PublishedEvaluation in) {
        return json.readValue(in.summary(), Tiles.class).failingLongest();
    }
}
