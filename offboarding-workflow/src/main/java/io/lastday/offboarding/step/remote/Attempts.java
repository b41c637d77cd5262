package io.lastday.offboarding.step.remote;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often a change was sent in runs before this one, and what was true before the first: the step's cursor.
 *
 * @param runs runs that sent the change and did not see it
 * @param before the time that the first run found and that has to move, null where there was none
 */
public record Attempts(int runs, @Nullable Instant before) {

    /** After so many runs, each sending once and reading for some seconds, a human is asked. */
    public static final int MOST = 4;

    private static final Duration BETWEEN_RUNS = Duration.ofSeconds(3);
    private static final Pattern FORM = Pattern.compile("sent=(\\d{1,3})(?:;before=(\\S+))?");
    private static final Attempts NONE = new Attempts(0, null);

    /** What the last run left; none where it left nothing, or nothing readable. */
    public static Attempts of(StepContext context) {
        String cursor = context.cursor();
        if (cursor == null) {
            return NONE;
        }
        Matcher matcher = FORM.matcher(cursor);
        if (!matcher.matches()) {
            return NONE;
        }
        Instant before =
                Optional.ofNullable(matcher.group(2)).map(Instant::parse).orElse(null);
        return new Attempts(Integer.parseInt(matcher.group(1)), before);
    }

    /** Whether an earlier run of this case has sent the change. */
    public boolean any() {
        return runs > 0;
    }

    /** The time before the first run's change: {@code found} when this is the first. */
    public @Nullable Instant beforeOr(@Nullable Instant found) {
        return any() ? before : found;
    }

    /**
     * The change was accepted and does not show: wait and send again, or, after {@link #MOST} runs, ask a human. Never DONE.
     *
     * @param what the change that does not show
     */
    public StepResult notShown(StepContext context, @Nullable Instant found, String what) {
        int sent = runs + 1;
        if (sent >= MOST) {
            return new Outcome.NeedsHuman(
                    Reasons.NOT_VERIFIED,
                    "Accepted " + sent + " times, and " + what
                            + " does not show. Look at the account in the system itself.");
        }
        Instant kept = beforeOr(found);
        String cursor = "sent=" + sent + (kept == null ? "" : ";before=" + kept);
        Instant next = context.now().truncatedTo(ChronoUnit.MILLIS).plus(BETWEEN_RUNS);
        return new StepResult.Waiting(next, "NOT_SHOWN_YET", "Accepted; " + what + " does not show yet.", cursor);
    }

    /**
     * The change was refused, and a person may make it: looks again at once, and knows from then on what was true before.
     *
     * @param why for people
     */
    public StepResult remembering(StepContext context, @Nullable Instant found, String why) {
        return new StepResult.Waiting(
                context.now().truncatedTo(ChronoUnit.MILLIS),
                "REFUSED_ONCE",
                why,
                "sent=1" + (found == null ? "" : ";before=" + found));
    }

    /** There is more to do than one run had time for: goes on at once. That some was changed is remembered. */
    StepResult goOn(StepContext context, String why) {
        return new StepResult.Waiting(context.now().truncatedTo(ChronoUnit.MILLIS), "GOES_ON", why, changed());
    }

    /** The system asked to wait in the middle of many changes. */
    StepResult throttled(StepContext context, Instant notBefore, boolean changed) {
        return new StepResult.Waiting(
                notBefore, "THROTTLED", "The system asked to wait.", changed ? changed() : context.cursor());
    }

    private String changed() {
        return "sent=" + Math.max(runs, 1) + (before == null ? "" : ";before=" + before);
    }
}
