package io.lastday.offboarding.leaver;

import io.lastday.offboarding.idempotency.IdempotentWrites;
import io.lastday.offboarding.leaver.ClearStep.Clearing;
import io.lastday.offboarding.leaver.DecisionController.Reason;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What IT does about steps that need a person. */
@RestController
@RequestMapping("/api/leavers/{id}/steps/{step}")
class StepController {

    private final ClearStep clear;
    private final CaseViews views;
    private final IdempotentWrites writes;

    StepController(ClearStep clear, CaseViews views, IdempotentWrites writes) {
        this.clear = clear;
        this.views = views;
        this.writes = writes;
    }

    @PostMapping("/retry")
    @PreAuthorize("hasRole('it')")
    Mono<CaseView> retry(
            Operator operator,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Reason request) {
        return answer(new Asked(operator, id, step, key, request), Clearing.RETRY);
    }

    @PostMapping("/skip")
    @PreAuthorize("hasRole('it')")
    Mono<CaseView> skip(
            Operator operator,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Reason request) {
        return answer(new Asked(operator, id, step, key, request), Clearing.SKIP);
    }

    @PostMapping("/completion")
    @PreAuthorize("hasRole('it')")
    Mono<CaseView> completion(
            Operator operator,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Reason request) {
        return answer(new Asked(operator, id, step, key, request), Clearing.COMPLETION);
    }

    private Mono<CaseView> answer(Asked asked, Clearing clearing) {
        String route = clearing + " " + asked.id + " " + asked.step;
        return Blocking.call(() -> writes.once(
                asked.operator,
                asked.key,
                route,
                asked.request,
                CaseView.class,
                () -> views.full(
                        clear.clear(asked.operator, asked.id, asked.step, clearing, asked.request.reason()),
                        asked.operator)));
    }

    private record Asked(
            Operator operator,
            UUID id,
            String step,
            @Nullable String key,
            Reason request) {}
}
