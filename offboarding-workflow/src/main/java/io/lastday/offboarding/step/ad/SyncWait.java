package io.lastday.offboarding.step.ad;

import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Since when a step looks for a synchronisation: its cursor. Microsoft's synchronisation runs every 30 minutes by default, and firms
 * make it slower.
 *
 * @param since the time after which the synchronisation has to come, null before the first look
 */
record SyncWait(@Nullable Instant since) {

    /** No synchronisation came. */
    static final ReasonCode SYNC_OVERDUE = new ReasonCode("SYNC_OVERDUE");

    /** How long it is waited for. */
    static final Duration PATIENCE = Duration.ofHours(3);

    private static final Pattern FORM = Pattern.compile("since=(\\S+)");
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    static SyncWait of(StepContext context) {
        String cursor = context.cursor();
        Matcher matcher = FORM.matcher(cursor == null ? "" : cursor);
        return new SyncWait(matcher.matches() ? Instant.parse(matcher.group(1)) : null);
    }

    static SyncWait from(Instant time) {
        return new SyncWait(time.truncatedTo(ChronoUnit.MILLIS));
    }

    boolean began() {
        return since != null;
    }

    /** Whether {@code sync} came after it. */
    boolean isSeenIn(@Nullable Instant sync) {
        return since != null && sync != null && sync.isAfter(since);
    }

    /** Whether it has been waited for long enough, counted from {@code start}. */
    static boolean isOver(Instant start, Instant now) {
        return now.isAfter(start.plus(PATIENCE));
    }

    /** Looks again: soon at first, then less and less often. */
    StepResult again(Instant start, Instant now, String what) {
        Duration elapsed = Duration.between(start, now);
        Duration gap = elapsed.compareTo(LONGEST) > 0 ? LONGEST : elapsed;
        Duration wait = gap.compareTo(SHORTEST) < 0 ? SHORTEST : gap;
        return new StepResult.Waiting(
                now.truncatedTo(ChronoUnit.MILLIS).plus(wait), "WAITING_FOR_SYNC", what, cursor());
    }

    @Nullable
    String cursor() {
        return since == null ? null : "since=" + since;
    }
}
