package io.lastday.offboarding.leaver;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.dates.Dates;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes anew when access ends, at the start and once a day: countries change their clocks at short notice, and a case
 * waits for the time on the wall. Any number of replicas may do so.
 */
@Component
class RecomputedDates {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputedDates.class);

    private final CaseQueries queries;
    private final CaseStore cases;
    private final CaseEngine engine;
    private final CustodyLog custody;
    private final TransactionTemplate transaction;

    RecomputedDates(
            CaseQueries queries,
            CaseStore cases,
            CaseEngine engine,
            CustodyLog custody,
            TransactionTemplate transaction) {
        this.queries = queries;
        this.cases = cases;
        this.engine = engine;
        this.custody = custody;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "${lastday.dates.first-look:5s}", fixedDelayString = "${lastday.dates.every:24h}")
    void look() {
        for (CaseQueries.Waiting waiting : queries.waiting()) {
            if (!due(waiting.dates()).equals(waiting.containAt())) {
                CaseEngine.patiently(() -> transaction.execute(status -> {
                    cases.lock(waiting.firm(), waiting.id()).ifPresent(this::retime);
                    return true;
                }));
            }
        }
    }

    /** To the millisecond, as it is kept. */
    private static Instant due(Dates dates) {
        return dates.accessEndsAt().truncatedTo(ChronoUnit.MILLIS);
    }

    private void retime(LeaverCase leaver) {
        if (!leaver.state().isOpen()
                || leaver.containmentBegan()
                || leaver.progress().armedAt() != null) {
            return;
        }
        Instant due = due(leaver.dates());
        if (engine.retime(leaver, due)) {
            custody.append(leaver.firm(), leaver.id(), "DATES_RECOMPUTED", Map.of("containAt", due.toString()));
            LOG.atInfo()
                    .addKeyValue("case", leaver.id())
                    .log("the clocks changed; the end of access was computed anew");
        }
    }
}
