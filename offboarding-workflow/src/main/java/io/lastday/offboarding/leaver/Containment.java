package io.lastday.offboarding.leaver;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a person counts as contained, and when that counts for everything they hold. */
public final class Containment {

    /**
     * How long an access token taken before may still work. Microsoft: one hour by default; services that evaluate
     * continuously react within 15 minutes.
     */
    static final Duration TOKEN_LIFE = Duration.ofHours(1);

    /** How long after the due time containment must be verified before somebody is called. */
    static final Duration ALARM_AFTER = Duration.ofMinutes(5);

    /**
     * Reasons of a skip that leave nothing to contain: no account, or a guest, whose sessions are their home's. An operators' realm
     * that is not connected counts too, or no firm with another OpenID provider could ever contain anybody: the service itself
     * refuses the leaver, and residual access lists that log-in as UNKNOWN.
     */
    private static final Set<String> NOTHING_THERE =
            Set.of("NO_ACCOUNT", "NOT_APPLICABLE", "GUEST_SESSIONS", "NOT_CONNECTED");

    private Containment() {}

    /** Whether every Contain step is verified, or had nothing to do. A step skipped in observe mode is neither. */
    public static boolean isVerified(List<CaseStep> steps) {
        List<CaseStep> contain =
                steps.stream().filter(step -> step.phase() == Phase.CONTAIN).toList();
        return !contain.isEmpty() && contain.stream().allMatch(Containment::isContained);
    }

    private static boolean isContained(CaseStep step) {
        return step.isVerified()
                || step.state() == CaseStep.State.FINISHED
                        && step.outcome() == OutcomeKind.SKIPPED
                        && step.reasonCode() != null
                        && NOTHING_THERE.contains(step.reasonCode());
    }

    /** The first full minute at which no access token taken before containment can still work. */
    public static @Nullable Instant fullyEffectiveBy(@Nullable Instant containedAt) {
        if (containedAt == null) {
            return null;
        }
        Instant last = containedAt.plus(TOKEN_LIFE);
        Instant minute = last.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(last) ? last : minute.plus(1, ChronoUnit.MINUTES);
    }

    /** When containment is due: at once if somebody armed it, otherwise when access ends. */
    public static Instant dueAt(LeaverCase leaver) {
        Instant ends = leaver.dates().accessEndsAt();
        Instant armed = leaver.progress().armedAt();
        return armed != null && armed.isBefore(ends) ? armed : ends;
    }

    /** Whether containment is due, not verified, and late enough to call somebody. */
    public static boolean isLate(LeaverCase leaver, Instant now) {
        return switch (leaver.state()) {
            case SCHEDULED, RUNNING, NEEDS_HUMAN ->
                leaver.progress().containedAt() == null
                        && now.isAfter(dueAt(leaver).plus(ALARM_AFTER));
            case DRAFT, AWAITING_APPROVAL, CLOSED, CANCELLED, RESTORED -> false;
        };
    }
}
