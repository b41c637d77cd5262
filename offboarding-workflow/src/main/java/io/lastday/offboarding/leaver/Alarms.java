package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.leaver.CaseRows.utc;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.playbook.Playbooks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls somebody when containment is late. Any number of replicas may look; each alarm is raised once. */
@Component
class Alarms {

    /** The alarm for containment that is due and not verified. */
    static final String CONTAINMENT_LATE = "CONTAINMENT_LATE";

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final CaseQueries queries;
    private final Playbooks playbooks;
    private final JdbcClient jdbc;
    private final CustodyLog custody;
    private final Clock clock;
    private final AtomicLong late = new AtomicLong();

    Alarms(
            CaseQueries queries,
            Playbooks playbooks,
            JdbcClient jdbc,
            CustodyLog custody,
            Clock clock,
            MeterRegistry meters) {
        this.queries = queries;
        this.playbooks = playbooks;
        this.jdbc = jdbc;
        this.custody = custody;
        this.clock = clock;
        Gauge.builder("lastday.containment.late", late, AtomicLong::doubleValue)
                .description("Cases whose containment is due for more than 5 minutes and not verified")
                .register(meters);
    }

    /** What stands against a case now. */
    List<Alarm> of(LeaverCase leaver) {
        return jdbc.sql("select code, since, what from case_alarm"
                        + " where firm = ? and case_id = ? and cleared_at is null order by since")
                .params(leaver.firm().value(), leaver.id())
                .query((row, number) ->
                        new Alarm(row.getString("code"), CaseRows.requireInstant(row, "since"), row.getString("what")))
                .list();
    }

    @Scheduled(fixedDelayString = "${lastday.alarms-every:10s}")
    @Transactional
    public void look() {
        Instant now = clock.instant();
        jdbc.sql("""
                update case_alarm alarm set cleared_at = ? from leaver_case leaver
                where alarm.firm = leaver.firm and alarm.case_id = leaver.id and alarm.code = ?
                  and alarm.cleared_at is null
                  and (leaver.contained_at is not null or leaver.state in ('CLOSED', 'CANCELLED', 'RESTORED'))
                """).params(utc(now), CONTAINMENT_LATE).update();
        List<LeaverCase> open = queries.notContained().stream()
                .filter(leaver -> Containment.isLate(leaver, now) && contains(leaver))
                .toList();
        late.set(open.size());
        open.forEach(leaver -> raise(leaver, now));
    }

    private boolean contains(LeaverCase leaver) {
        return leaver.pinnedIn(playbooks).terms().contains();
    }

    private void raise(LeaverCase leaver, Instant now) {
        int raised = jdbc.sql("insert into case_alarm (firm, case_id, code, since, what) values (?, ?, ?, ?, ?)"
                        + " on conflict (firm, case_id, code) do nothing")
                .params(leaver.firm().value(), leaver.id(), CONTAINMENT_LATE, utc(now))
                .param("Access should have ended at " + Containment.dueAt(leaver)
                        + ", and not every system has confirmed it.")
                .update();
        if (raised == 1) {
            custody.append(leaver.firm(), leaver.id(), "ALARM", Map.of("code", CONTAINMENT_LATE));
            LOG.atError()
                    .addKeyValue("case", leaver.id())
                    .addKeyValue("alarm", CONTAINMENT_LATE)
                    .log("containment is late");
        }
    }

    /** Something that a person should look at now. */
    record Alarm(String code, Instant since, String what) {}
}
