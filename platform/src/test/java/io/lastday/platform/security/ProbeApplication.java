package io.lastday.platform.security;

import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.failure.RemoteFailure;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The smallest service that stands on the platform. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ProbeApplication.Probe.class)
class ProbeApplication {

    record Dates(@NotNull @Nullable LocalDate lastWorkingDay) {}

    @RestController
    static class Probe {

        @GetMapping("/open")
        @PublicEndpoint
        String open() {
            return "open";
        }

        @GetMapping("/operator")
        @PreAuthorize("hasRole('hr')")
        Mono<Operator> operator(Operator operator) {
            return Mono.just(operator);
        }

        @PostMapping("/dates")
        @PreAuthorize("hasAnyRole('hr','scanner')")
        Mono<String> dates(@RequestBody @Valid Dates dates) {
            return Blocking.call(() -> String.valueOf(dates.lastWorkingDay()));
        }

        @GetMapping("/limit")
        @PreAuthorize("hasRole('hr')")
        Mono<Integer> limit(@RequestParam @Min(1) int limit) {
            return Mono.just(limit);
        }

        @GetMapping("/unexpected")
        @PreAuthorize("hasRole('hr')")
        Mono<String> unexpected() {
            throw new IllegalStateException("jdbc:postgresql://secret");
        }

        @GetMapping("/conflict")
        @PreAuthorize("hasRole('hr')")
        Mono<String> conflict() {
            throw new ProblemException(CommonProblem.CONFLICT, "Cancel it first.", Map.of("state", "RUNNING"));
        }

        @GetMapping("/throttled")
        @PreAuthorize("hasRole('hr')")
        Mono<String> throttled() {
            throw new RemoteFailure.Throttled("GET /users: 429", Instant.parse("2026-11-21T09:00:00Z"));
        }
    }
}
