package io.lastday.offboarding.plan;

import io.lastday.offboarding.idempotency.IdempotentWrites;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.playbook.upload.UploadPlaybook;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tries an uploaded playbook on a person: the plan, and not one write. */
@RestController
class DryRunController {

    private final UploadPlaybook uploads;
    private final DryRun dryRun;
    private final IdempotentWrites writes;

    DryRunController(UploadPlaybook uploads, DryRun dryRun, IdempotentWrites writes) {
        this.uploads = uploads;
        this.dryRun = dryRun;
        this.writes = writes;
    }

    /** The note that it was tried is taken once for a key; the plan is read anew each time, and kept nowhere. */
    @PostMapping("/api/playbooks/drafts/{id}/dry-run")
    @PreAuthorize("hasAnyRole('admin', 'approver')")
    Mono<PlanView> tryOn(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Request request) {
        return Blocking.call(() -> {
            PlanView plan = dryRun.plan(operator, id, uploads.draft(operator, id), request.person());
            writes.once(operator, key, "dry run " + id, request, Noted.class, () -> noted(operator, id));
            return plan;
        });
    }

    private Noted noted(Operator operator, UUID id) {
        uploads.tried(operator, id);
        return new Noted(id);
    }

    /** All that is remembered of a try under its key: no word of whom it was tried on. */
    record Noted(UUID draft) {}

    /** On whom. */
    record Request(@NotNull PersonId person) {}
}
