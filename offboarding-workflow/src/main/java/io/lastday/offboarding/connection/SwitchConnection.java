package io.lastday.offboarding.connection;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.platform.connection.Connection;
import io.lastday.platform.connection.WriteMode;
import io.lastday.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves switches. To observe takes one person and holds at once; to write takes two, the second of whom sees what the first one
 * asked for. Each move stands in the record, committed with it. Blocking.
 */
@Component
class SwitchConnection {

    /** A request that nobody answers is forgotten: what was a good idea last month may not be one now. */
    private static final Duration OPEN = Duration.ofDays(7);

    private final SwitchStore store;
    private final Connections connections;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SwitchConnection(SwitchStore store, Connections connections, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.connections = connections;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks that the connection may write. Asked again by the same person, the newer reason counts. */
    void ask(Connection connection, String person, String reason) {
        alone(connection, now -> {
            if (mode(connection) == WriteMode.WRITE) {
                throw new ProblemException(ConnectionProblem.ALREADY_WRITES, "Nothing is left to ask for.");
            }
            open(connection, now)
                    .filter(request -> !request.by().equals(person))
                    .ifPresent(other -> {
                        throw new ProblemException(
                                ConnectionProblem.ALREADY_ASKED,
                                "Another person asked already: agree to that, or reject it.");
                    });
            store.removeRequest(firm(), connection.name());
            store.save(
                    firm(), connection.name(), new Request(connection.target(), reason, person, now, now.plus(OPEN)));
            record(connection, Change.Kind.ASKED, person, reason, now);
        });
    }

    /** Lets the connection observe only, from now on, and forgets what was asked. */
    void observe(Connection connection, String person, String reason) {
        alone(connection, now -> {
            if (store.removeRequest(firm(), connection.name())) {
                record(connection, Change.Kind.WITHDRAWN, person, reason, now);
            }
            boolean wrote = mode(connection) == WriteMode.WRITE;
            store.save(
                    firm(),
                    connection.name(),
                    new Switched(Mode.OBSERVES, connection.target(), reason, person, /* agreedBy */ null, now));
            if (wrote) {
                record(connection, Change.Kind.SWITCHED_OFF, person, reason, now);
            }
        });
    }

    /** The second person's yes: from here on the connection writes. */
    void agree(Connection connection, String person, String comment) {
        alone(connection, now -> {
            Request request = answered(connection, person, now);
            if (!request.target().equals(connection.target())) {
                throw new ProblemException(
                        ConnectionProblem.TARGET_CHANGED,
                        "The request was for " + request.target() + ", and now there is " + connection.target()
                                + ". Reject it, and ask anew.");
            }
            store.removeRequest(firm(), connection.name());
            store.save(
                    firm(),
                    connection.name(),
                    new Switched(Mode.WRITES, request.target(), request.reason(), request.by(), person, now));
            record(connection, Change.Kind.AGREED, person, comment, now);
        });
    }

    /** The second person's no: nothing changes, and nothing is asked any more. */
    void reject(Connection connection, String person, String comment) {
        alone(connection, now -> {
            answered(connection, person, now);
            store.removeRequest(firm(), connection.name());
            record(connection, Change.Kind.REJECTED, person, comment, now);
        });
    }

    /** The request that is open now, if there is one. */
    Optional<Request> open(Connection connection) {
        return open(connection, clock.instant());
    }

    private Request answered(Connection connection, String person, Instant now) {
        Request request = open(connection, now)
                .orElseThrow(() -> new ProblemException(
                        ConnectionProblem.NO_SUCH_REQUEST,
                        "Nobody asks that this connection may write. A request is forgotten after " + OPEN.toDays()
                                + " days."));
        if (request.by().equals(person)) {
            throw new ProblemException(
                    ConnectionProblem.SECOND_PERSON_NEEDED,
                    "You asked for this yourself. Another administrator or an approver has to answer.");
        }
        return request;
    }

    private Optional<Request> open(Connection connection, Instant now) {
        return store.request(firm(), connection.name())
                .filter(request -> request.expiresAt().isAfter(now));
    }

    private void alone(Connection connection, Consumer<Instant> work) {
        transaction.executeWithoutResult(status -> {
            store.lock(firm(), connection.name());
            work.accept(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        });
    }

    private void record(Connection connection, Change.Kind kind, String person, String reason, Instant now) {
        store.append(firm(), connection.name(), new Change(kind, person, reason, connection.target(), now));
    }

    private WriteMode mode(Connection connection) {
        return Connections.mode(connection, store.switched(firm(), connection.name()));
    }

    private FirmId firm() {
        return connections.firm();
    }
}
