package io.lastday.device.gap;

import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.Earlier;
import io.lastday.device.posture.Earlier.EarlierCheck;
import io.lastday.device.posture.Posture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when each check fails, or is no longer known: carried on from the evaluation before. A failure is forgotten once the
 * check passes, and not while it cannot be known.
 */
public final class Since {

    private Since() {}

    /** @param before the same device in the evaluation before; null where it was not in there */
    public static Posture carriedOn(Posture posture, @Nullable Earlier before, Instant asOf) {
        return posture.withResults(posture.results().stream()
                .map(result -> carriedOn(result, before, asOf))
                .toList());
    }

    private static CheckResult carriedOn(CheckResult now, @Nullable Earlier device, Instant asOf) {
        EarlierCheck before = device == null ? null : device.result(now.check()).orElse(null);
        return now.since(failing(now, before, asOf), unknown(now, before, asOf));
    }

    private static @Nullable Instant failing(CheckResult now, @Nullable EarlierCheck before, Instant asOf) {
        Instant known = before == null ? null : before.firstFailedAt();
        return switch (now.state()) {
            case FAIL -> known == null ? asOf : known;
            case UNKNOWN -> known;
            case PASS, NOT_APPLICABLE -> null;
        };
    }

    private static @Nullable Instant unknown(CheckResult now, @Nullable EarlierCheck before, Instant asOf) {
        if (now.state() != CheckState.UNKNOWN || before == null) {
            return null;
        }
        return before.state() == CheckState.UNKNOWN ? before.unknownSince() : asOf;
    }
}
