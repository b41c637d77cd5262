package io.lastday.offboarding.step.walk;

import io.lastday.offboarding.step.StepContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far the step is with having a walk made: its cursor. The slot is written before the walk is asked for, so that a crash in
 * between asks for the same walk again and not for another one.
 *
 * @param attempt of the step in which it began
 * @param walks how many were asked for since then
 * @param since when it began
 * @param looked the audit's clock when it was told to look closely; null before that
 * @param scan the walk under way; null before it was started
 */
public record Pursuit(
        int attempt,
        int walks,
        Instant since,
        @Nullable Instant looked,
        @Nullable UUID scan) {

    /** Longer than a walk over a large tenant takes. */
    public static final Duration PATIENCE = Duration.ofHours(6);

    /** So many walks that all began too early are enough. */
    public static final int MOST_WALKS = 3;

    private static final Pattern FORM = Pattern.compile(
            "attempt=(\\d{1,5});walks=(\\d{1,3});since=([^;]+)(?:;looked=([^;]+))?(?:;scan=([0-9a-f-]{36}))?");
    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Where the step stands; empty where it has not begun. */
    static Optional<Pursuit> of(StepContext context) {
        Matcher matcher = FORM.matcher(String.valueOf(context.cursor()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Pursuit(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Instant.parse(matcher.group(3)),
                Optional.ofNullable(matcher.group(4)).map(Instant::parse).orElse(null),
                Optional.ofNullable(matcher.group(5)).map(UUID::fromString).orElse(null)));
    }

    static Pursuit begin(StepContext context) {
        return new Pursuit(context.attempt(), 1, context.now().truncatedTo(ChronoUnit.MILLIS), null, null);
    }

    Pursuit looked(Instant at) {
        return new Pursuit(attempt, walks, since, at, scan);
    }

    Pursuit walking(UUID id) {
        return new Pursuit(attempt, walks, since, looked, id);
    }

    Pursuit anotherWalk() {
        return new Pursuit(attempt, walks + 1, since, looked, null);
    }

    /** The key of one walk, however often it is asked for: the case, the attempt, and when it began. */
    String slot(UUID caseId) {
        return "leaver:" + caseId + ":" + attempt + "." + walks + ":" + since.toEpochMilli();
    }

    boolean isOver(Instant now) {
        return now.isAfter(since.plus(PATIENCE));
    }

    /** Soon at first, then less and less often. */
    Instant next(Instant now) {
        Duration elapsed = Duration.between(since, now).dividedBy(4);
        Duration capped = elapsed.compareTo(LONGEST) > 0 ? LONGEST : elapsed;
        Duration gap = capped.compareTo(SHORTEST) < 0 ? SHORTEST : capped;
        return now.truncatedTo(ChronoUnit.MILLIS).plus(gap);
    }

    String cursor() {
        return "attempt=" + attempt + ";walks=" + walks + ";since=" + since
                + (looked == null ? "" : ";looked=" + looked)
                + (scan == null ? "" : ";scan=" + scan);
    }
}
