package io.lastday.offboarding.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code GET /api/identity/emergency-accounts} answers. */
public record EmergencyAccounts(Instant asOf, List<Item> items) {

    /** Keeps its own copy. */
    public EmergencyAccounts {
        items = List.copyOf(items);
    }

    /**
     * One listed account.
     *
     * @param state {@code VALID} or {@code DUE}
     * @param words why, and what to do
     * @param validation the newest; null where there never was one
     */
    public record Item(
            String account,
            @Nullable String displayName,
            String state,
            String words,
            @Nullable Validation validation) {

        /** Whether it was tried after somebody left, and stands well. */
        public boolean validAfter(Instant left) {
            return state.equals("VALID") && validation != null && validation.isAfter(left);
        }

        /** For people. */
        public String name() {
            return Objects.requireNonNullElse(displayName, account);
        }
    }

    /**
     * That somebody tried an account.
     *
     * @param on the day, in UTC
     * @param at when it was recorded; null where the audit's configuration says so
     * @param confirmation {@code SIGN_IN_SEEN} or {@code SAID_BY_A_PERSON}
     */
    public record Validation(LocalDate on, @Nullable Instant at, String confirmation) {

        /** Recorded before, it proves nothing; a day alone counts when it is later than that of the departure. */
        boolean isAfter(Instant left) {
            LocalDate day = LocalDate.ofInstant(left, ZoneOffset.UTC);
            return at == null ? on.isAfter(day) : !at.isBefore(left) && !on.isBefore(day);
        }
    }
}
