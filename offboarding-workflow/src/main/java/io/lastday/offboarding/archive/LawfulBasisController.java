package io.lastday.offboarding.archive;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The data protection officer's records: without one, no chat of its source is taken in and no detector runs. */
@RestController
@RequestMapping("/api/lawful-basis")
class LawfulBasisController {

    private final LawfulBases bases;
    private final Clock clock;

    LawfulBasisController(LawfulBases bases, Clock clock) {
        this.bases = bases;
        this.clock = clock;
    }

    @PutMapping("/{source}")
    @PreAuthorize("hasRole('dpo')")
    Mono<LawfulBasis> record(Operator operator, @PathVariable String source, @Valid @RequestBody Record request) {
        return Blocking.call(() -> {
            LawfulBasis basis = new LawfulBasis(
                    purpose(source, request),
                    request.dpia,
                    request.lia,
                    request.article9Condition,
                    request.staffNotice,
                    request.effectiveFrom,
                    operator.requirePerson(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            bases.record(new FirmId(operator.firm()), basis);
            return basis;
        });
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('hr', 'it', 'approver', 'admin', 'dpo', 'auditor')")
    Mono<Records> all(Operator operator) {
        return Blocking.call(() -> new Records(bases.current(new FirmId(operator.firm()))));
    }

    private static String purpose(String source, Record request) {
        if (source.equals(LawfulBases.SPECIAL_CATEGORIES) && request.article9Condition == null) {
            throw new ProblemException(
                    ArchiveProblem.ARTICLE_9_CONDITION_MISSING,
                    "Say in article9Condition which condition of Article 9 lets special categories be looked for.");
        }
        return source.equals(LawfulBases.DETECTORS) || source.equals(LawfulBases.SPECIAL_CATEGORIES)
                ? source
                : ChatOrigin.of(source)
                        .orElseThrow(
                                () -> unknown(", " + LawfulBases.DETECTORS + ", " + LawfulBases.SPECIAL_CATEGORIES))
                        .label();
    }

    static ChatOrigin origin(String source) {
        return ChatOrigin.of(source).orElseThrow(() -> unknown(""));
    }

    private static ProblemException unknown(String more) {
        return new ProblemException(
                ArchiveProblem.UNKNOWN_SOURCE, "Name one of these sources: " + ChatOrigin.labels() + more + ".");
    }

    /** What the officer records: where the documents are kept. */
    record Record(
            @NotBlank @Size(max = 500) String dpia,
            @NotBlank @Size(max = 500) String lia,
            @Nullable @Size(min = 1, max = 500) String article9Condition,
            @NotBlank @Size(max = 500) String staffNotice,
            @NotNull LocalDate effectiveFrom) {}

    /** The records in force or to come. */
    record Records(List<LawfulBasis> items) {}
}
