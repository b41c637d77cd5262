package io.lastday.offboarding.remediation;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.idempotency.IdempotentWrites;
import io.lastday.offboarding.person.PersonId;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Asking that Keycloak ask somebody for a second factor, deciding on that, and what came of it. */
@RestController
@RequestMapping("/api/remediations")
class RemediationController {

    private final Remediations remediations;
    private final RemediationStore store;
    private final IdempotentWrites writes;

    RemediationController(Remediations remediations, RemediationStore store, IdempotentWrites writes) {
        this.remediations = remediations;
        this.store = store;
        this.writes = writes;
    }

    /**
     * A wish.
     *
     * @param findings the gaps that it is to close, for the record
     */
    record Wish(
            @NotNull @Pattern(regexp = PersonId.Form.PERSON) String person,
            @NotNull Action action,
            @Nullable @Size(max = 50) List<@NotNull UUID> findings) {}

    /** A decision on one. */
    record Decision(
            @NotNull Verdict decision,
            @Nullable @Size(max = 1000) String comment) {

        /** Yes or no. */
        enum Verdict {
            APPROVE,
            REJECT
        }
    }

    /** The newest first. */
    record All(List<RemediationView> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('it')")
    Mono<RemediationView> ask(
            Operator operator,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Wish wish) {
        return Blocking.call(() -> writes.once(
                operator,
                key,
                "POST /api/remediations",
                wish,
                RemediationView.class,
                () -> RemediationView.of(remediations.ask(
                        operator,
                        PersonId.parse(wish.person()),
                        wish.action(),
                        wish.findings() == null ? List.of() : wish.findings()))));
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('approver')")
    Mono<RemediationView> approval(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Decision decision) {
        return Blocking.call(() -> writes.once(
                operator,
                key,
                "POST /api/remediations/" + id + "/approval",
                decision,
                RemediationView.class,
                () -> RemediationView.of(remediations.decide(
                        operator, id, decision.decision() == Decision.Verdict.APPROVE, decision.comment()))));
    }

    /** @param person any of their accounts */
    @GetMapping
    @PreAuthorize("hasAnyRole('it', 'approver', 'dpo', 'auditor')")
    Mono<All> all(
            Operator operator,
            @RequestParam(required = false) @Nullable @Pattern(regexp = PersonId.Form.PERSON) String person,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return Blocking.call(() -> new All(store.newest(new FirmId(operator.firm()), person, limit).stream()
                .map(RemediationView::of)
                .toList()));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('it', 'approver', 'dpo', 'auditor')")
    Mono<RemediationView> one(Operator operator, @PathVariable UUID id) {
        return Blocking.call(() -> RemediationView.of(remediations.find(new FirmId(operator.firm()), id)));
    }
}
