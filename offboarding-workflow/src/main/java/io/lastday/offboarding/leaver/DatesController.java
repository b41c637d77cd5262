package io.lastday.offboarding.leaver;

import io.lastday.offboarding.idempotency.IdempotentWrites;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Moves the dates of a case before its containment. */
@RestController
class DatesController {

    private final MoveDates dates;
    private final CaseViews views;
    private final IdempotentWrites writes;

    DatesController(MoveDates dates, CaseViews views, IdempotentWrites writes) {
        this.dates = dates;
        this.views = views;
        this.writes = writes;
    }

    @PostMapping("/api/leavers/{id}/dates")
    @PreAuthorize("hasRole('hr')")
    Mono<CaseView> move(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DatesRequest request) {
        return Blocking.call(() -> writes.once(
                operator,
                key,
                "dates " + id,
                request,
                CaseView.class,
                () -> views.full(dates.move(operator, id, request), operator)));
    }

    /**
     * The new dates.
     *
     * @param accessEnds local; the end of the new last working day where nothing is said
     * @param employmentEnds the new last working day where nothing is said
     * @param zone as before where nothing is said
     * @param reason kept in the custody log
     */
    record DatesRequest(
            @NotNull LocalDate lastWorkingDay,
            @Nullable LocalDateTime accessEnds,
            @Nullable LocalDate employmentEnds,
            @Nullable @Size(max = 60) String zone,
            @NotBlank @Size(max = 2000) String reason) {}
}
