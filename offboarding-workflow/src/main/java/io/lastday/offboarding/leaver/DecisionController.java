package io.lastday.offboarding.leaver;

import io.lastday.offboarding.idempotency.IdempotentWrites;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Decisions on a case as a whole. */
@RestController
@RequestMapping("/api/leavers/{id}")
class DecisionController {

    private final DecideLeaver decide;
    private final RestoreLeaver restore;
    private final FreshLogin freshLogin;
    private final CaseViews views;
    private final IdempotentWrites writes;

    DecisionController(
            DecideLeaver decide,
            RestoreLeaver restore,
            FreshLogin freshLogin,
            CaseViews views,
            IdempotentWrites writes) {
        this.decide = decide;
        this.restore = restore;
        this.freshLogin = freshLogin;
        this.views = views;
        this.writes = writes;
    }

    @PostMapping("/approval")
    @PreAuthorize("hasRole('approver')")
    Mono<CaseView> approval(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ApprovalRequest request) {
        return answer(
                operator,
                key,
                "approval " + id,
                request,
                () -> decide.decide(operator, id, request.decision(), request.commentOrNothing()));
    }

    @PostMapping("/urgency")
    @PreAuthorize("hasAnyRole('hr', 'it')")
    Mono<CaseView> urgency(
            Operator operator,
            @AuthenticationPrincipal Jwt token,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Reason request) {
        return answer(operator, key, "urgency " + id, request, () -> {
            freshLogin.require(token);
            return decide.arm(operator, id, request.reason());
        });
    }

    @PostMapping("/cancellation")
    @PreAuthorize("hasAnyRole('hr', 'approver')")
    Mono<CaseView> cancellation(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Reason request) {
        return answer(
                operator, key, "cancellation " + id, request, () -> decide.cancel(operator, id, request.reason()));
    }

    @PostMapping("/restoration")
    @PreAuthorize("hasRole('approver')")
    Mono<CaseView> restoration(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Reason request) {
        return answer(
                operator, key, "restoration " + id, request, () -> restore.restore(operator, id, request.reason()));
    }

    private Mono<CaseView> answer(
            Operator operator, @Nullable String key, String route, Object request, Supplier<LeaverCase> work) {
        return Blocking.call(() ->
                writes.once(operator, key, route, request, CaseView.class, () -> views.full(work.get(), operator)));
    }

    /** An approver's word. */
    record ApprovalRequest(
            @NotNull Approval.Decision decision,
            @Nullable @Size(max = 2000) String comment) {
        String commentOrNothing() {
            return comment == null ? "" : comment;
        }
    }

    /** Why; kept in the custody log. */
    record Reason(@NotBlank @Size(max = 2000) String reason) {}
}
