package io.lastday.offboarding.leaver;

import io.lastday.offboarding.dates.Dates;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.person.Privilege;
import io.lastday.offboarding.playbook.Terms;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the guard rails decide on.
 *
 * @param operator who asks, null when the engine asks again at Contain
 * @param openCase the open case of the same person, if there is one
 * @param leaving everybody else who is leaving or has just been contained
 * @param startedToday how many people's cases were started in the last 24 hours, this one not counted
 * @param headcount enabled members of the firm
 * @param terms what the playbook says about the case as a whole
 */
public record GuardFacts(
        @Nullable String operator,
        LeaverAccounts accounts,
        Privilege privilege,
        Dates dates,
        boolean urgent,
        @Nullable UUID openCase,
        Set<PersonId> leaving,
        int startedToday,
        int headcount,
        Instant now,
        Terms terms) {

    /** For a departure as most are. */
    public GuardFacts(
            @Nullable String operator,
            LeaverAccounts accounts,
            Privilege privilege,
            Dates dates,
            boolean urgent,
            @Nullable UUID openCase,
            Set<PersonId> leaving,
            int startedToday,
            int headcount,
            Instant now) {
        this(
                operator,
                accounts,
                privilege,
                dates,
                urgent,
                openCase,
                leaving,
                startedToday,
                headcount,
                now,
                Terms.USUAL);
    }

    /** Keeps its own copy. */
    public GuardFacts {
        leaving = Set.copyOf(leaving);
    }
}
