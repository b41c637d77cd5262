package io.lastday.device.attestation;

import io.lastday.device.posture.Attestation;
import io.lastday.device.posture.Attestation.Subject;
import io.lastday.device.posture.Check;
import io.lastday.platform.evaluation.EvaluationReader;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class AttestationController {

    private static final int LONGEST_DAYS = 366;

    private final AttestationStore store;
    private final EvaluationReader evaluations;
    private final Clock clock;

    AttestationController(AttestationStore store, EvaluationReader evaluations, Clock clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** The body is read after the role was looked at: nobody else learns what is wrong with it. */
    @Operation(
            summary = "Keeps what a person says of a device; shown beside the check until it expires, never as passed")
    @PostMapping("/api/devices/{id}/attestation")
    @PreAuthorize("hasRole('it')")
    Mono<AttestationItem> attest(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    @Pattern(regexp = "[\\x21-\\x7e]{1,200}")
                    String key,
            @Valid @RequestBody Mono<AttestationRequest> body,
            Operator operator) {
        return body.map(request -> said(id, request, operator))
                .flatMap(said -> evaluations
                        .one(operator.firm(), id)
                        .switchIfEmpty(Mono.error(AttestationController::unknown))
                        .then(store.keep(operator.firm(), said, key == null ? newKey() : key))
                        .flatMap(kept -> requireSame(kept, said)));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private AttestationItem said(String device, AttestationRequest request, Operator operator) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean inTime =
                !request.expires().isBefore(today) && !request.expires().isAfter(today.plusDays(LONGEST_DAYS));
        if (!inTime) {
            throw refused("The last day has to be from today to a year from now.");
        }
        if (request.meant() == Subject.EXTENDED_UPDATES && request.check() != Check.OS_SUPPORT) {
            throw refused("Extended updates can be said of the check os-support only.");
        }
        Attestation attestation = new Attestation(
                request.check(),
                request.meant(),
                request.screenshotSha256(),
                request.owner().strip(),
                request.expires());
        return new AttestationItem(device, attestation, operator.requirePerson(), now);
    }

    private static Mono<AttestationItem> requireSame(AttestationItem kept, AttestationItem asked) {
        boolean same =
                kept.device().equals(asked.device()) && kept.attestation().equals(asked.attestation());
        return same
                ? Mono.just(kept)
                : Mono.error(new ProblemException(
                        CommonProblem.CONFLICT, "That Idempotency-Key was used for something else. Use a new one."));
    }

    private static ProblemException refused(String why) {
        return new ProblemException(CommonProblem.INVALID_REQUEST, why);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                CommonProblem.NOT_FOUND,
                "No device of that id is in the evaluation in force. Look it up in the list of devices.");
    }
}
