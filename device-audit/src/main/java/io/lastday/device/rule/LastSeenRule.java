package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
        Proof proof = Proof.inventory("lastSyncDateTime", facts.lastSync());
        return silence(facts, context.now())
                .map(why ->
                        Verdict.unknown(proof, why, why.equals("NEVER_SEEN") ? "never seen" : "silent for too long"))
                .orElseGet(() ->
                        Verdict.pass(proof, age(facts, context).toDays() > WARN_DAYS ? "silent for a week" : "seen"));
    }

    /** The reason why nothing is known of today; empty where the device spoke lately. */
    static Optional<String> silence(DeviceFacts facts, Instant now) {
        Instant seen = facts.lastSync();
        if (seen == null) {
            return Optional.of("NEVER_SEEN");
        }
        return seen.plus(Duration.ofDays(STALE_DAYS)).isBefore(now) ? Optional.of("STALE") : Optional.empty();
    }

    private static Duration age(DeviceFacts facts, RuleContext context) {
        Instant seen = facts.lastSync();
        return seen == null ? Duration.ZERO : Duration.between(seen, context.now());
    }
}
