package io.lastday.sandbox.tenant.web;

import io.lastday.sandbox.tenant.caller.Caller;
import io.lastday.sandbox.tenant.fault.Cost;
import io.lastday.sandbox.tenant.fault.Fault;
import io.lastday.sandbox.tenant.fault.Faults;
import io.lastday.sandbox.tenant.fault.Quotas;
import io.lastday.sandbox.tenant.query.QueryOptions;
import io.lastday.sandbox.tenant.schema.PathReader;
import io.lastday.sandbox.tenant.schema.ResourcePath;
import io.lastday.sandbox.tenant.schema.UnknownPath;
import io.lastday.sandbox.tenant.wire.ErrorBody;
import io.lastday.sandbox.tenant.wire.GraphAnswer;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import io.lastday.sandbox.tenant.wire.GraphRequest;
import io.lastday.sandbox.tenant.wire.Journal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** One call to Graph by a known caller: faults, path, quota, permission, work, journal. */
final class GraphService {
    private static final double WORTH_TELLING = 0.8;
    private final PathReader paths;
    private final Quotas quotas;
    private final Faults faults;
    private final Operations operations;
    private final Journal journal;
    private final InstantSource clock;
    private final Scheduler workers;

    GraphService(
            PathReader paths,
            Quotas quotas,
            Faults faults,
            Operations operations,
            Journal journal,
            InstantSource clock,
            Scheduler workers) {
        this.paths = paths;
        this.quotas = quotas;
        this.faults = faults;
        this.operations = operations;
        this.journal = journal;
        this.clock = clock;
        this.workers = workers;
    }

    /** The answer; an {@link Unanswered} error where the connection is to be cut. */
    Mono<GraphAnswer> answer(GraphRequest request, Caller caller) {
        var struck = faults.strike(request.method(), decoded(request.path()));
        if (struck.isEmpty()) {
            return onWorker(() -> work(request, caller, true));
        }
        var fault = struck.get();
        return switch (fault.kind()) {
            case ACCEPT_WITHOUT_EFFECT -> onWorker(() -> work(request, caller, false));
            case STATUS, THROTTLE -> onWorker(() -> refuse(request, caller, fault));
            case HOLD ->
                onWorker(() -> work(request, caller, true))
                        .flatMap(a -> faults.held(fault).thenReturn(a));
            case DELAY -> faults.held(fault).then(onWorker(() -> work(request, caller, true)));
            case RESET ->
                Mono.defer(() -> {
                    journal.noteUnanswered(caller.clientId(), request);
                    return Mono.error(new Unanswered());
                });
        };
    }

    /** The journal and the state file are written on the way, so never on an event loop or a timer. */
    private Mono<GraphAnswer> onWorker(Callable<GraphAnswer> work) {
        return Mono.fromCallable(work).subscribeOn(workers);
    }

    private GraphAnswer work(GraphRequest request, Caller caller, boolean effect) {
        var id = UUID.randomUUID().toString();
        return note(request, caller, identified(request, id, attempt(request, caller, effect, id)));
    }

    private GraphAnswer attempt(GraphRequest request, Caller caller, boolean effect, String id) {
        try {
            var path = path(request);
            var options = QueryOptions.read(request.query());
            var charge = quotas.take(caller.clientId(), Cost.of(request.method(), path, options));
            return told(operations.answer(request, path, options, caller, effect), charge);
        } catch (GraphRefusal refusal) {
            return ErrorBody.of(refusal, clock.instant(), id, clientId(request, id));
        }
    }

    private ResourcePath path(GraphRequest request) {
        try {
            return paths.read(request.path());
        } catch (UnknownPath unknown) {
            throw GraphRefusal.badRequest(String.valueOf(unknown.getMessage()));
        }
    }

    private GraphAnswer refuse(GraphRequest request, Caller caller, Fault fault) {
        var id = UUID.randomUUID().toString();
        int status = fault.kind() == Fault.Kind.THROTTLE ? 429 : fault.status();
        var refusal = status == 429
                ? GraphRefusal.throttled(fault.retryAfterSeconds())
                : GraphRefusal.of(
                        status, status >= 500 ? "serviceNotAvailable" : "sandboxFault", "Asked for by a test.");
        var answer = ErrorBody.of(refusal, clock.instant(), id, clientId(request, id));
        var wait = fault.retryAfterSeconds();
        var told = wait == null ? answer : answer.with("Retry-After", Integer.toString(wait));
        return note(request, caller, identified(request, id, told));
    }

    private GraphAnswer note(GraphRequest request, Caller caller, GraphAnswer answer) {
        journal.note(caller.clientId(), request, answer);
        return answer;
    }

    private static GraphAnswer told(GraphAnswer answer, Quotas.Charge charge) {
        var costed = answer.with("x-ms-resource-unit", Integer.toString(charge.units()));
        return charge.share() < WORTH_TELLING
                ? costed
                : costed.with("x-ms-throttle-limit-percentage", String.format(Locale.ROOT, "%.2f", charge.share()));
    }

    static GraphAnswer identified(GraphRequest request, String id, GraphAnswer answer) {
        return answer.with("request-id", id)
                .with("client-request-id", clientId(request, id))
                .with("OData-Version", "4.0");
    }

    private static String clientId(GraphRequest request, String id) {
        var given = request.header("client-request-id");
        return given.matches("[A-Za-z0-9-]{1,64}") ? given : id;
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
