package io.lastday.offboarding.step.walk;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.AuditScan;
import io.lastday.offboarding.audit.ScannedAudit;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a step looks for in an audit's walk.
 *
 * @param <P> what the audit says of the leaver
 */
public interface AuditWalk<P> {

    /** The audit that walks. */
    ScannedAudit audit();

    /** What it is called, in words: {@code identity audit}. */
    String name();

    /** What a person does where the audit cannot be read: {@code close them by hand}. */
    String byHand();

    /** Begins the asking; the audit's own clock, so that walks are told from older ones without another clock. */
    AuditAnswer<Instant> look(StepContext context);

    /** What it knows of the leaver, by the evaluation in force. */
    AuditAnswer<P> read(StepContext context);

    /** When the first of the walks that {@code read} rests on began; null where that is not known of all. */
    @Nullable
    Instant begun(P read);

    /** Whether an answer rests on this source. */
    default boolean restsOn(AuditScan.Source source) {
        return true;
    }

    /**
     * The verdict of a walk that counts.
     *
     * @param begun when that walk began
     * @param walk its slot, under which what is left is kept
     */
    StepResult judge(StepContext context, P read, Instant begun, String walk);
}
