package io.lastday.offboarding.leaver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who may know that a case exists. */
public final class Visibility {

    private Visibility() {}

    /**
     * Whether a person may see a case. The leaver never does, whatever their roles; before {@code visibleFrom} only
     * the requester and the named people do.
     *
     * @param person the person of the operator's token; null sees nothing
     */
    public static boolean mayKnow(LeaverCase leaver, @Nullable String person, Instant now) {
        if (person == null || isLeaver(leaver, person)) {
            return false;
        }
        LeaverCase.Request request = leaver.request();
        Instant from = request.visibleFrom();
        return from == null
                || !now.isBefore(from)
                || request.by().equals(person)
                || request.namedPeople().contains(person);
    }

    /** Whether a person is the leaver, by any of the leaver's accounts. */
    public static boolean isLeaver(LeaverCase leaver, String person) {
        return leaver.person().toString().equals(person)
                || leaver.accounts().accounts().stream().anyMatch(account -> person.endsWith(":" + account.id()));
    }
}
