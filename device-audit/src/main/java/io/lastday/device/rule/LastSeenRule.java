package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The device spoke to its management within {@value #STALE_DAYS} days, one patch window. Past that nothing is known of
 * today: every check of it reads UNKNOWN.
 */
final class LastSeenRule implements Rule {

    static final int STALE_DAYS = 14;
    static final int WARN_DAYS = 7;

    @Override
    public Check check() {
        return Check.LAST_SEEN;
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        Proof proof = Proof.inventory("lastSyncDateTime", silentSince(facts, context.now()));
        return silence(facts, context.now())
                .map(why ->
                        Verdict.unknown(proof, why, why.equals("NEVER_SEEN") ? "never seen" : "silent for too long"))
                .orElseGet(() -> Verdict.pass(proof, isQuiet(facts, context.now()) ? "silent for a week" : "seen"));
    }

    /** The reason why nothing is known of today; empty where the device spoke lately. */
    static Optional<String> silence(DeviceFacts facts, Instant now) {
        Instant seen = facts.lastSync();
        if (seen == null) {
            return Optional.of("NEVER_SEEN");
        }
        return seen.plus(Duration.ofDays(STALE_DAYS)).isBefore(now) ? Optional.of("STALE") : Optional.empty();
    }

    /** Null of a device that spoke within a week: its time moves with every scan, and nothing rests on it. */
    static @Nullable Instant silentSince(DeviceFacts facts, Instant now) {
        return isQuiet(facts, now) ? facts.lastSync() : null;
    }

    private static boolean isQuiet(DeviceFacts facts, Instant now) {
        Instant seen = facts.lastSync();
        return seen != null && seen.plus(Duration.ofDays(WARN_DAYS)).isBefore(now);
    }
}
