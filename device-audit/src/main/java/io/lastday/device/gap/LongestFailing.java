package io.lastday.device.gap;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.Earlier;
import io.lastday.device.posture.Earlier.EarlierCheck;
import io.lastday.device.posture.Failing;
import io.lastday.device.posture.Failing.From;
import io.lastday.device.posture.Posture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which counted check of a device has failed for longest, and what that is counted from. A system that was supported at the last
 * look, is the same today and is no longer supported fails since its support ended; anything else fails since it was first seen to.
 */
public final class LongestFailing {

    private LongestFailing() {}

    /**
     * @param posture with since when each check fails, see {@link Since}
     * @param before the same device in the evaluation before; null where it was not in there
     * @return null where no counted check fails
     */
    public static @Nullable Failing of(Posture posture, @Nullable Earlier before) {
        return posture.results().stream()
                .filter(result -> result.check().counts() != Check.Counts.NOT && result.state() == CheckState.FAIL)
                .map(result -> failing(result, posture, before))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Failing::since).thenComparing(Failing::check))
                .orElse(null);
    }

    private static @Nullable Failing failing(CheckResult result, Posture posture, @Nullable Earlier before) {
        Instant first = result.firstFailedAt();
        if (first == null) {
            return null;
        }
        if (before != null && isStill(result, before)) {
            return before.failing();
        }
        Instant asked = Objects.requireNonNull(Gaps.failingSince(result));
        if (asked.isAfter(first)) {
            return new Failing(result.check(), asked, From.RULE_DATE, "asked since then");
        }
        LocalDate ended = before == null ? null : supportThatEnded(result, posture, before);
        return ended == null
                ? new Failing(result.check(), first, From.FIRST_SEEN, "first seen")
                : new Failing(
                        result.check(),
                        ended.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        From.RULE_DATE,
                        "end of support");
    }

    /** Whether this is the failure that the evaluation before told of. */
    private static boolean isStill(CheckResult result, Earlier before) {
        Failing told = before.failing();
        Instant first =
                before.result(result.check()).map(EarlierCheck::firstFailedAt).orElse(null);
        return told != null && told.check() == result.check() && Objects.equals(first, result.firstFailedAt());
    }

    private static @Nullable LocalDate supportThatEnded(CheckResult result, Posture posture, Earlier before) {
        boolean same = Objects.equals(before.os(), posture.facts().system().name())
                && Objects.equals(before.osVersion(), posture.facts().system().version());
        LocalDate ends = before.supportEnds();
        Instant first = Objects.requireNonNull(result.firstFailedAt());
        boolean came = ends != null && ends.isBefore(LocalDate.ofInstant(first, ZoneOffset.UTC));
        return result.check() == Check.OS_SUPPORT && same && came ? ends : null;
    }
}
