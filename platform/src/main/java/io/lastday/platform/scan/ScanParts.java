package io.lastday.platform.scan;

import io.lastday.platform.flag.FlagOutbox;
import io.lastday.platform.flag.FlagSettings;
import io.lastday.platform.flag.FlaggedRun;
import io.lastday.platform.flag.Outbox;
import io.lastday.platform.walk.WalkStore;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What the runs of one audit are made with. */
record ScanParts(
        DatabaseClient db,
        ScanLedger ledger,
        SourceStatuses statuses,
        WalkStore store,
        SourceWalks walks,
        Concluding concluding,
        List<Outbox> outboxes) {

    static ScanParts of(
            ScanScope scope,
            DatabaseClient db,
            JsonMapper json,
            TransactionalOperator transaction,
            Clock clock,
            ScanTimes times,
            FlagSettings flags) {
        WalkStore store = new WalkStore(db, transaction, scope.name(), clock);
        return new ScanParts(
                db,
                new ScanLedger(db, json, scope.name(), times.lease()),
                new SourceStatuses(db, scope.name()),
                store,
                new SourceWalks(store, scope.walkers()),
                new Concluding(db, json, scope.name()),
                outboxes(scope, new FlagOutbox(db, json, scope.name(), flags, scope.news())));
    }

    private static List<Outbox> outboxes(ScanScope scope, Outbox digests) {
        return Stream.concat(Stream.of(digests), scope.outboxes().stream()).toList();
    }

    /** Tells everybody whom the run concerns. <b>Belongs into the transaction</b> that publishes it. */
    Mono<Void> raise(FlaggedRun run) {
        return Flux.fromIterable(outboxes)
                .concatMap(outbox -> outbox.raise(run))
                .then();
    }
}
