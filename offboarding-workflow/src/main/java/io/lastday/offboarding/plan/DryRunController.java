package io.lastday.offboarding.plan;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.playbook.upload.UploadPlaybook;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tries an uploaded playbook on a person: the plan, and not one write. */
@RestController
class DryRunController {

    private final UploadPlaybook uploads;
    private final DryRun dryRun;

    DryRunController(UploadPlaybook uploads, DryRun dryRun) {
        this.uploads = uploads;
        this.dryRun = dryRun;
    }

    @PostMapping("/api/playbooks/drafts/{id}/dry-run")
    @PreAuthorize("hasAnyRole('admin', 'approver')")
    Mono<PlanView> tryOn(Operator operator, @PathVariable UUID id, @Valid @RequestBody Request request) {
        return Blocking.call(() -> {
            PlanView plan = dryRun.plan(operator, id, uploads.draft(operator, id), request.person());
            uploads.tried(operator, id);
            return plan;
        });
    }

    /** On whom. */
    record Request(@NotNull PersonId person) {}
}
