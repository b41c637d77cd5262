package io.lastday.platform.scan;

import io.lastday.platform.evaluation.EvaluationWriter;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** The tables of one scope. */
record ScanStores(ScanLedger ledger, SourceStatuses statuses, EvaluationWriter writer) {

    static ScanStores of(DatabaseClient db, JsonMapper json, String scope) {
        return new ScanStores(
                new ScanLedger(db, json, scope), new SourceStatuses(db, scope), new EvaluationWriter(db, json, scope));
    }
}
