package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.LockFacts.LockPolicy;
import io.lastday.device.posture.SettingReading;
import org.jspecify.annotations.Nullable;

/**
 * A credential unlocks the device, of at least {@value #MINIMUM_LENGTH} characters (Cyber Essentials v3.3). The credential's
 * own length is visible to nobody; a policy that demands less leaves it unknown.
 */
final class CredentialRule implements Rule {

    static final int MINIMUM_LENGTH = 6;

    @Override
    public Check check() {
        return Check.SCREEN_LOCK_CREDENTIAL;
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        if (facts.system().isGuest()) {
            return Guest.verdict(facts);
        }
        SettingReading credential = facts.lock().credential();
        Proof proof = Proof.setting(credential);
        if (credential.broken()) {
            return Verdict.fail(proof, "NO_CREDENTIAL", "no screen lock");
        }
        if (!credential.holds()) {
            return Verdict.unknown(proof, credential.unknownReason(), "not reported");
        }
        return length(facts.lock().policy(), proof);
    }

    private static Verdict length(@Nullable LockPolicy policy, Proof proof) {
        if (policy == null) {
            return Verdict.unknown(proof, "POLICY_UNREADABLE", "PIN length not visible");
        }
        Integer minimum = policy.minimumLength();
        boolean enough = minimum != null && minimum >= MINIMUM_LENGTH;
        return enough
                ? Verdict.pass(proof, "at least " + minimum + " characters")
                : Verdict.unknown(Proof.policy("minimumLength", minimum), "POLICY_WEAK", "PIN length not visible");
    }
}
