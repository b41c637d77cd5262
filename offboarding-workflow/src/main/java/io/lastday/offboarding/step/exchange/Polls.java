package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often a conversion was looked for: the step's cursor. The gaps double, so that they add up to about twenty minutes. */
record Polls(int done) {

    private static final int MOST = 6;
    private static final Duration FIRST_GAP = Duration.ofSeconds(20);
    private static final Pattern FORM = Pattern.compile("polled=(\\d{1,2})");

    static Polls of(StepContext context) {
        Matcher matcher = FORM.matcher(context.cursor() == null ? "" : context.cursor());
        return new Polls(matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0);
    }

    /** The next look; empty when it has been looked for often enough. */
    Optional<StepResult.Waiting> again(StepContext context) {
        if (done >= MOST) {
            return Optional.empty();
        }
        return Optional.of(new StepResult.Waiting(
                context.now().truncatedTo(ChronoUnit.MILLIS).plus(FIRST_GAP.multipliedBy(1L << done)),
                "NOT_SHOWN_YET",
                "Exchange was asked; Graph does not show the mailbox as shared yet.",
                "polled=" + (done + 1)));
    }
}
