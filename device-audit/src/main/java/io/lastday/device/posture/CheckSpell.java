package io.lastday.device.posture;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one check stood for a while, as evaluations said it.
 *
 * @param since when the first evaluation that said so was made
 * @param until when the first was made that said something else; null while it still is so
 */
record CheckSpell(
        Check check,
        CheckState state,
        @Nullable String reason,
        Instant since,
        @Nullable Instant until) {

    static CheckSpell of(CheckResult result, Instant since, @Nullable Instant until) {
        return new CheckSpell(result.check(), result.state(), result.reason(), since, until);
    }

    /** Whether {@code older} says the same and ends where this one begins. */
    boolean goesOn(CheckSpell older) {
        return check == older.check
                && state == older.state
                && Objects.equals(reason, older.reason)
                && since.equals(older.until);
    }

    CheckSpell from(Instant earlier) {
        return new CheckSpell(check, state, reason, earlier, until);
    }
}
