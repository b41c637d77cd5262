package io.lastday.offboarding.connection;

import io.lastday.offboarding.idempotency.IdempotentWrites;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.connection.Connection;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The firm's connections: which there are, whether they may write, and the switch. */
@RestController
@RequestMapping("/api/connections")
class ConnectionController {

    private final Connections connections;
    private final ConnectionViews views;
    private final SwitchConnection switching;
    private final IdempotentWrites writes;

    ConnectionController(
            Connections connections, ConnectionViews views, SwitchConnection switching, IdempotentWrites writes) {
        this.connections = connections;
        this.views = views;
        this.switching = switching;
        this.writes = writes;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('admin', 'approver', 'it', 'auditor')")
    Mono<All> all(Operator operator) {
        return Blocking.call(() -> new All(isOurs(operator) ? views.all() : List.of()));
    }

    @PostMapping("/{system}/mode")
    @PreAuthorize("hasRole('admin')")
    Mono<ConnectionView> mode(
            Operator operator,
            @PathVariable String system,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ModeRequest wish) {
        return answer(operator, key, system, "mode", wish, connection -> {
            switch (wish.mode()) {
                case WRITES -> switching.ask(connection, operator.requirePerson(), wish.reason());
                case OBSERVES -> switching.observe(connection, operator.requirePerson(), wish.reason());
            }
        });
    }

    @PostMapping("/{system}/mode/approval")
    @PreAuthorize("hasAnyRole('admin', 'approver')")
    Mono<ConnectionView> approval(
            Operator operator,
            @PathVariable String system,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ApprovalRequest request) {
        return answer(operator, key, system, "mode/approval", request, connection -> {
            switch (request.decision()) {
                case APPROVE -> switching.agree(connection, operator.requirePerson(), request.commentOrNothing());
                case REJECT -> switching.reject(connection, operator.requirePerson(), request.commentOrNothing());
            }
        });
    }

    private Mono<ConnectionView> answer(
            Operator operator,
            @Nullable String key,
            String system,
            String what,
            Object request,
            Consumer<Connection> work) {
        return Blocking.call(() ->
                writes.once(operator, key, what + " of " + system, request, ConnectionView.class, () -> {
                    Connection connection = named(operator, system);
                    work.accept(connection);
                    return views.of(connection);
                }));
    }

    private Connection named(Operator operator, String system) {
        return connections
                .named(system)
                .filter(found -> isOurs(operator))
                .orElseThrow(() -> new ProblemException(
                        ConnectionProblem.NO_SUCH_CONNECTION, "GET /api/connections lists what is connected."));
    }

    private boolean isOurs(Operator operator) {
        return connections.firm().value().equals(operator.firm());
    }

    /** What is wished; the reason is kept. */
    record ModeRequest(
            @NotNull Mode mode, @NotBlank @Size(max = 2000) String reason) {}

    /** The second person's word; nothing said is no yes. */
    record ApprovalRequest(
            @NotNull Decision decision,
            @Nullable @Size(max = 2000) String comment) {

        String commentOrNothing() {
            return comment == null ? "" : comment;
        }
    }

    /** Yes or no. */
    enum Decision {
        /** It may write. */
        APPROVE,
        /** It stays as it is. */
        REJECT
    }

    /** What is connected. */
    record All(List<ConnectionView> items) {}
}
