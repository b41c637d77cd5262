package io.lastday.platform.scan;

import io.lastday.platform.flag.FlagOutbox;
import io.lastday.platform.flag.FlagSettings;
import io.lastday.platform.walk.WalkStore;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** What the runs of one audit are made with. */
record ScanParts(
        DatabaseClient db,
        ScanLedger ledger,
        SourceStatuses statuses,
        WalkStore store,
        SourceWalks walks,
        Concluding concluding,
        FlagOutbox flags) {

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
                new FlagOutbox(db, json, scope.name(), flags));
    }
}
