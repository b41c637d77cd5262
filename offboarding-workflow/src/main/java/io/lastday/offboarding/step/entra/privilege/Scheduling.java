package io.lastday.offboarding.step.entra.privilege;

import com.microsoft.graph.models.ExpirationPattern;
import com.microsoft.graph.models.ExpirationPatternType;
import com.microsoft.graph.models.RequestSchedule;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What requests to Privileged Identity Management have in common. */
final class Scheduling {

    /** Kept in Entra's own audit log; names no person and no reason. */
    static final String JUSTIFICATION = "Lastday case";

    private Scheduling() {}

    static String of(String principal) {
        return "principalId eq '" + principal + "'";
    }

    static RequestSchedule fromNowOn() {
        ExpirationPattern never = new ExpirationPattern();
        never.setType(ExpirationPatternType.NoExpiration);
        RequestSchedule schedule = new RequestSchedule();
        schedule.setStartDateTime(OffsetDateTime.now(ZoneOffset.UTC));
        schedule.setExpiration(never);
        return schedule;
    }
}
