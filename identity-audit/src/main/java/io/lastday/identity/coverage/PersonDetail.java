package io.lastday.identity.coverage;

import io.lastday.identity.explain.Verdict;
import io.lastday.identity.method.MethodWorth;
import io.lastday.identity.recovery.RecoveryPath;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind one person's answers, so that somebody can act without another tool; only where one person is asked for.
 *
 * @param policies every policy that bears on them, those that do not help included
 * @param suggestions accounts that may be theirs and are not taken for theirs
 * @param marks why they matter or have rules of their own, in sentences
 * @param verdicts each answer in a sentence, with what to do about it
 */
public record PersonDetail(
        List<MethodItem> methods,
        List<PolicyItem> policies,
        List<LinkItem> suggestions,
        List<RecoveryPath> recoveryPaths,
        List<String> marks,
        List<Verdict> verdicts) {

    public PersonDetail {
        methods = List.copyOf(methods);
        policies = List.copyOf(policies);
        suggestions = List.copyOf(suggestions);
        recoveryPaths = List.copyOf(recoveryPaths);
        marks = List.copyOf(marks);
        verdicts = List.copyOf(verdicts);
    }

    /** @param type as the system names it */
    public record MethodItem(
            String system,
            String type,
            MethodWorth worth,
            @Nullable String label,
            @Nullable Instant registeredAt) {}

    /** What a policy does for the person. */
    public enum Effect {
        /** Asks for a second factor at every sign-in. */
        ENFORCES,
        /** Asks at some sign-ins, or takes something else instead. */
        WEAKER,
        /** Only writes a report: protects nobody. */
        REPORTS_ONLY,
        /** Would ask, and leaves this person out. */
        EXCLUDED,
        UNCLEAR
    }

    /**
     * @param included the path by which it takes the person in: "all users", "group Finance in group Offices"
     * @param excluded the path by which it leaves them out again
     * @param grant what it asks for, in the system's words: "mfa OR compliantDevice"
     * @param escapes which sign-ins it does not ask at
     * @param reason machine reason where it is weaker or unclear
     */
    public record PolicyItem(
            String system,
            String id,
            String name,
            Effect effect,
            @Nullable String included,
            @Nullable String excluded,
            @Nullable String grant,
            List<Escape> escapes,
            @Nullable String reason) {

        public PolicyItem {
            escapes = List.copyOf(escapes);
        }
    }

    /** @param kind {@code APPLICATIONS}, {@code LOCATIONS}, {@code PLATFORMS}, {@code CLIENTS} or a condition's own name */
    public record Escape(String kind, String what) {}

    /** @param conflict two people could be meant, or the account says somebody else */
    public record LinkItem(String system, String account, String username, String reason, boolean conflict) {}
}
