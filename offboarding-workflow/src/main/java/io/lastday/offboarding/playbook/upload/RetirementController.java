package io.lastday.offboarding.playbook.upload;

import io.lastday.offboarding.idempotency.IdempotentWrites;
import io.lastday.offboarding.playbook.upload.DraftController.Decision;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The end of a firm's own playbook. */
@RestController
@RequestMapping("/api/playbooks/drafts/{id}/retirement")
class RetirementController {

    private final RetirePlaybook retire;
    private final DraftViews answers;
    private final IdempotentWrites writes;

    RetirementController(RetirePlaybook retire, DraftViews answers, IdempotentWrites writes) {
        this.retire = retire;
        this.answers = answers;
        this.writes = writes;
    }

    @PostMapping
    @PreAuthorize("hasRole('admin')")
    Mono<DraftView> ask(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Wish wish) {
        return answer(operator, key, "playbook retirement " + id, wish, () -> retire.ask(operator, id, wish.reason()));
    }

    @PostMapping("/approval")
    @PreAuthorize("hasAnyRole('admin', 'approver')")
    Mono<DraftView> decide(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Decision request) {
        boolean agree = request.decision() == Decision.Kind.APPROVE;
        return answer(
                operator,
                key,
                "playbook retirement approval " + id,
                request,
                () -> retire.decide(operator, id, agree, request.comment()));
    }

    private Mono<DraftView> answer(
            Operator operator, @Nullable String key, String route, Object request, Supplier<Draft> work) {
        return Blocking.call(
                () -> writes.once(operator, key, route, request, DraftView.class, () -> answers.of(work.get())));
    }

    /** Why; kept with the playbook. */
    record Wish(@NotBlank @Size(max = 2000) String reason) {}
}
