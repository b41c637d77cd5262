package io.lastday.identity.emergency;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The emergency accounts as they stand, recording that one was tried, and noting that somebody of IT left. */
@RestController
class EmergencyAccountController {

    private final EmergencyAccounts accounts;

    EmergencyAccountController(EmergencyAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Somebody signed in with the account, and it works.
     *
     * @param on the day, in UTC
     * @param note what was tried, with which key, and who can reach it now
     */
    record Validation(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 2000) String note) {}

    /** @param left when they could no longer sign in; who it was is nobody's business here */
    record ItLeaver(
            @NotNull Instant left,
            @NotNull @JsonProperty("case") UUID caseId) {}

    @Operation(summary = "Each listed emergency account: last validation, what confirms it, when it is due, and why")
    @GetMapping("/api/identity/emergency-accounts")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor', 'workflow')")
    Mono<EmergencyPage> list(Operator operator) {
        return accounts.list(operator.firm());
    }

    /** The body is read after the role was looked at: nobody else learns what is wrong with it. */
    @Operation(summary = "Records that an emergency account was signed in with and works")
    @PostMapping("/api/identity/emergency-accounts/{account}/validations")
    @PreAuthorize("hasRole('it')")
    Mono<EmergencyPage.Item> validate(
            @PathVariable String account,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    @Pattern(regexp = "[\\x21-\\x7e]{1,200}")
                    String key,
            @Valid @RequestBody Mono<Validation> body,
            Operator operator) {
        return body.flatMap(said -> accounts.tried(
                operator.firm(),
                new Trial(account, said.on(), null),
                operator.requirePerson(),
                said.note().strip(),
                key));
    }

    /** Harmless to repeat: a case is noted once. */
    @Operation(summary = "Notes that somebody left who could know the emergency accounts; they are due from then on")
    @PostMapping("/api/identity/it-leavers")
    @PreAuthorize("hasRole('workflow')")
    Mono<ItLeaver> left(@Valid @RequestBody Mono<ItLeaver> body, Operator operator) {
        return body.flatMap(leaver ->
                accounts.left(operator.firm(), leaver.caseId(), leaver.left()).thenReturn(leaver));
    }
}
