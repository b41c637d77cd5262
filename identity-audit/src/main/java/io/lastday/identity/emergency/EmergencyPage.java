package io.lastday.identity.emergency;

import io.lastday.identity.emergency.Standing.Reason;
import io.lastday.identity.emergency.WalkedAccounts.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The listed emergency accounts.
 *
 * @param asOf when this was said
 * @param days after how many days an account has to be tried again
 * @param lastDeparture when somebody last left who could know the accounts; null where nobody did
 */
record EmergencyPage(Instant asOf, int days, @Nullable LocalDate lastDeparture, List<Item> items) {

    /**
     * One account.
     *
     * @param known whether the last walk saw such an account at all
     * @param due the last day on which it may be tried without being late
     * @param reason why it has to be tried now
     * @param lastSignIn the account's own last sign-in, as the last walk saw it
     */
    record Item(
            String account,
            @Nullable String displayName,
            boolean known,
            State state,
            @Nullable LocalDate due,
            @Nullable Reason reason,
            String words,
            @Nullable Validation validation,
            @Nullable Instant lastSignIn) {}

    /** Whether an account was tried as it ought to be. */
    enum State {
        VALID,
        DUE
    }

    /**
     * The newest trial.
     *
     * @param on the day, in UTC
     * @param at when it was recorded; null where the configuration says so
     */
    record Validation(
            LocalDate on,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable String note,
            Confirmation confirmation) {}

    /** What a validation rests on. */
    enum Confirmation {
        /** The account's own last sign-in is of that day or later. */
        SIGN_IN_SEEN,
        /** A person's word; no sign-in since that day is known. */
        SAID_BY_A_PERSON
    }

    static EmergencyPage of(List<String> listed, EmergencyRecord record, Map<String, Seen> walked, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate departure = record.departures().stream()
                .map(Departure::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new EmergencyPage(
                now,
                record.days(),
                departure,
                listed.stream()
                        .map(account -> item(account, record.of(account, today), walked.get(account)))
                        .toList());
    }

    Item item(String account) {
        return items.stream()
                .filter(item -> item.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static Item item(String account, Standing standing, @Nullable Seen seen) {
        Instant lastSignIn = seen == null ? null : seen.lastSignIn();
        return new Item(
                account,
                seen == null ? null : seen.name(),
                seen != null,
                standing.valid() ? State.VALID : State.DUE,
                standing.due(),
                standing.reason(),
                words(standing),
                standing.last() == null ? null : validation(standing.last(), lastSignIn),
                lastSignIn);
    }

    private static Validation validation(Trial trial, @Nullable Instant lastSignIn) {
        boolean seen = lastSignIn != null
                && !LocalDate.ofInstant(lastSignIn, ZoneOffset.UTC).isBefore(trial.on());
        Trial.Said said = trial.said();
        return new Validation(
                trial.on(),
                said == null ? null : said.at(),
                said == null ? null : said.by(),
                said == null ? null : said.note(),
                seen ? Confirmation.SIGN_IN_SEEN : Confirmation.SAID_BY_A_PERSON);
    }

    private static String words(Standing standing) {
        if (standing.reason() == null) {
            return "Tried in time: to be tried again by " + standing.due() + ".";
        }
        return switch (standing.reason()) {
            case NEVER_TRIED -> "No trial is recorded: sign in with it and its security key, and record the day.";
            case IT_LEAVER_SINCE ->
                "Somebody of IT left on "
                        + Objects.requireNonNull(standing.departure()).on()
                        + " and it was not tried since: change who can reach it, sign in with it, and record the day.";
            case TOO_LONG_AGO -> "It was to be tried by " + standing.due() + ": sign in with it, and record the day.";
        };
    }
}
