package io.lastday.offboarding.leaver;

import io.lastday.offboarding.firm.FirmId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls somebody on the day on which a suspended access is to be looked at again. A pause that nobody ends is a departure that
 * nobody decided. Any number of replicas may look; each alarm stands once.
 */
@Component
class ReviewDates {

    /** The alarm for a review date that has come. */
    static final String REVIEW_DUE = "REVIEW_DUE";

    private final JdbcClient jdbc;
    private final CaseAlarms alarms;

    ReviewDates(JdbcClient jdbc, CaseAlarms alarms) {
        this.jdbc = jdbc;
        this.alarms = alarms;
    }

    /** The day counts where the person is: each case has its own zone. */
    @Scheduled(fixedDelayString = "${lastday.reviews-every:15m}")
    @Transactional
    public void look() {
        jdbc.sql("""
                select firm, id, involved ->> 'reviewDate' as day from leaver_case
                where involved ->> 'reviewDate' is not null and cleared_at is not null
                  and state not in ('CANCELLED', 'RESTORED')
                  and (involved ->> 'reviewDate')::date <= (now() at time zone zone)::date
                """)
                .query((row, number) -> new Due(
                        new FirmId(row.getString("firm")), row.getObject("id", UUID.class), row.getString("day")))
                .list()
                .forEach(due -> alarms.raise(
                        due.firm,
                        due.caseId,
                        REVIEW_DUE,
                        "The review date " + due.day + " has come. Give access back, or start a departure."));
        jdbc.sql("""
                select firm, case_id from case_alarm alarm where code = ? and cleared_at is null
                  and exists (select from leaver_case leaver where leaver.firm = alarm.firm
                    and leaver.id = alarm.case_id and leaver.state in ('CANCELLED', 'RESTORED'))
                """)
                .param(REVIEW_DUE)
                .query((row, number) ->
                        new Due(new FirmId(row.getString("firm")), row.getObject("case_id", UUID.class), ""))
                .list()
                .forEach(over -> alarms.clear(over.firm, over.caseId, REVIEW_DUE));
    }

    private record Due(FirmId firm, UUID caseId, String day) {}
}
