package io.lastday.identity.look;

import io.lastday.platform.security.Operator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes the workflow's word for whom to read closely. Nobody can list them: a departure is for named people only. */
@RestController
class CloseLookController {

    private static final String PART = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    /** An account of a user storage that Keycloak keeps no copy of has the storage's own id after the component's. */
    private static final String KEYCLOAK_ID = "(?:" + PART + "|f:" + PART + ":[A-Za-z0-9][A-Za-z0-9._@+-]{0,99})";

    private static final String ACCOUNT = "entra:" + PART + "|keycloak:" + PART + ":" + KEYCLOAK_ID;
    /** Longer than a departure's last phases take, and short enough that nobody is watched for good. */
    private static final Duration LASTS = Duration.ofDays(7);

    private final CloseLookStore looks;
    private final Clock clock;

    CloseLookController(CloseLookStore looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    /** @param people their accounts, each as {@code entra:<id>} or {@code keycloak:<realm>:<id>} */
    record CloseLookRequest(
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Pattern(regexp = ACCOUNT) String> people) {}

    /**
     * @param at this service's clock: a walk that begins then or later reads these accounts closely
     * @param until walks that begin later no longer do
     */
    record CloseLook(List<String> people, Instant at, Instant until) {}

    /** Harmless to repeat. */
    @Operation(summary = "Has the walks of the coming days read these accounts one by one, blocked ones too")
    @PostMapping("/api/identity/close-looks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('workflow')")
    Mono<CloseLook> ask(@Valid @RequestBody Mono<CloseLookRequest> body, Operator operator) {
        return body.flatMap(request -> {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            CloseLook look = new CloseLook(request.people(), at, at.plus(LASTS));
            return looks.ask(operator.firm(), look.people(), look.at(), look.until())
                    .thenReturn(look);
        });
    }
}
