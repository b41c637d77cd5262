package io.lastday.device.rule;

import io.lastday.device.posture.CheckState;
import org.jspecify.annotations.Nullable;

/** What a rule says, and the proof that it looked at. */
record Verdict(
        CheckState state, @Nullable String reason, @Nullable String badge, Proof proof) {

    static Verdict pass(Proof proof, String badge) {
        return new Verdict(CheckState.PASS, null, badge, proof);
    }

    static Verdict fail(Proof proof, String reason, String badge) {
        return new Verdict(CheckState.FAIL, reason, badge, proof);
    }

    static Verdict unknown(Proof proof, String reason, String badge) {
        return new Verdict(CheckState.UNKNOWN, reason, badge, proof);
    }

    static Verdict notApplicable(Proof proof, String badge) {
        return new Verdict(CheckState.NOT_APPLICABLE, null, badge, proof);
    }
}
