package io.lastday.device.change;

import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ChangeController {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Changes changes;
    private final Clock clock;

    ChangeController(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Operation(
            summary = "What changed since a time, or since last week: from what to what, by device and check",
            description =
                    "Compares the evaluation in force with the one that was in force at since, or with the first there is;"
                            + " both are named. A check whose state or reason differs is one item; a device that came or went"
                            + " is one for each check. The same as comparing the two days' CSV files.")
    @GetMapping("/api/devices/changes")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<ChangePage> changes(
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Operator operator) {
        return cursor == null
                ? changes.since(operator.firm(), since == null ? clock.instant().minus(A_WEEK) : since, limit)
                : Mono.fromCallable(() -> ChangeCursor.decode(cursor))
                        .flatMap(after -> changes.after(operator.firm(), after, limit));
    }
}
