package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One check of one device.
 *
 * @param reason machine reason; always there for FAIL and UNKNOWN
 * @param badge a few words for people, such as "ended 13 Oct 2026"
 * @param lastKnown what the check said before the device went stale
 * @param firstFailedAt since when it fails, as far as evaluations reach back
 * @param unknownSince since when it is no longer known, where it once was
 * @param conflicts what other sources say against it
 * @param attested what a person said of what no system can measure; never a PASS
 * @param fix what mends it, in plain words; told to readers and not kept
 */
public record CheckResult(
        Check check,
        CheckState state,
        @Nullable String reason,
        @Nullable String badge,
        Evidence evidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CheckState lastKnown,
        @Nullable Instant firstFailedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant unknownSince,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Conflict> conflicts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Attestation attested,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fix) {

    /** Another source's word on the same check. */
    public record Conflict(
            String source, CheckState state, @Nullable String raw) {}

    @SuppressWarnings("ConstantValue") // absent in rows that were stored before conflicts were
    public CheckResult {
        conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
        if (reason == null && (state == CheckState.FAIL || state == CheckState.UNKNOWN)) {
            throw new IllegalArgumentException(check.apiName() + " is " + state + " without a reason");
        }
    }

    /** A result that nothing is carried on to yet. */
    public CheckResult(
            Check check, CheckState state, @Nullable String reason, @Nullable String badge, Evidence evidence) {
        this(check, state, reason, badge, evidence, null, null, null, List.of(), null, null);
    }

    /** This result, overruled because the device has been silent for too long; what it said is kept as last known. */
    public CheckResult stale(String why, String words) {
        return new CheckResult(
                check,
                CheckState.UNKNOWN,
                why,
                words,
                evidence,
                state,
                firstFailedAt,
                unknownSince,
                conflicts,
                attested,
                fix);
    }

    /** This result with since when it fails, and since when it is no longer known. */
    public CheckResult since(@Nullable Instant failed, @Nullable Instant unknown) {
        return new CheckResult(
                check, state, reason, badge, evidence, lastKnown, failed, unknown, conflicts, attested, fix);
    }

    /** This result beside what other sources say. */
    public CheckResult against(List<Conflict> others) {
        return new CheckResult(
                check, state, reason, badge, evidence, lastKnown, firstFailedAt, unknownSince, others, attested, fix);
    }

    /** This result beside what a person said. */
    public CheckResult attested(@Nullable Attestation said) {
        return new CheckResult(
                check, state, reason, badge, evidence, lastKnown, firstFailedAt, unknownSince, conflicts, said, fix);
    }

    /** This result with other evidence of the same. */
    public CheckResult resting(Evidence on) {
        return new CheckResult(
                check, state, reason, badge, on, lastKnown, firstFailedAt, unknownSince, conflicts, attested, fix);
    }

    /** This result with what mends it. */
    public CheckResult mended(@Nullable String by) {
        return new CheckResult(
                check, state, reason, badge, evidence, lastKnown, firstFailedAt, unknownSince, conflicts, attested, by);
    }

    /** Whether it fails, or failed when the device was last heard of. */
    public boolean fails() {
        return state == CheckState.FAIL || lastKnown == CheckState.FAIL;
    }
}
