package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.LockFacts.LockPolicy;
import io.lastday.device.posture.SettingReading;

/**
 * Locks by itself after at most {@value #DESK_MINUTES} minutes on a desk and {@value #MOBILE_MINUTES} on a phone. Those are
 * CIS 4.3's figures: Cyber Essentials names no minutes.
 */
final class AutoLockRule implements Rule {

    static final int DESK_MINUTES = 15;
    static final int MOBILE_MINUTES = 2;

    @Override
    public Check check() {
        return Check.SCREEN_LOCK_AUTO;
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        if (facts.system().isGuest()) {
            return Guest.verdict(facts);
        }
        LockPolicy policy = facts.lock().policy();
        if (policy == null) {
            return Verdict.unknown(Proof.policy("minutesToLock", null), "POLICY_UNREADABLE", "not visible");
        }
        Integer minutes = policy.minutesToLock();
        Proof proof = Proof.policy("minutesToLock", minutes);
        if (policy.neverInSome()) {
            return Verdict.unknown(proof, "POLICIES_DIFFER", "never, by one of the policies");
        }
        if (minutes == null) {
            return Verdict.unknown(proof, "NO_TIME_DEMANDED", "no time demanded");
        }
        if (minutes == 0) {
            return Verdict.fail(proof, "NEVER_LOCKS", "never locks");
        }
        int most = facts.platform().isMobile() ? MOBILE_MINUTES : DESK_MINUTES;
        return minutes > most
                ? Verdict.unknown(proof, "POLICY_WEAK", "may take " + minutes + " minutes")
                : kept(facts.lock().autoLock(), minutes);
    }

    private static Verdict kept(SettingReading setting, int minutes) {
        Proof proof = Proof.setting(setting);
        if (setting.broken()) {
            return Verdict.fail(proof, "LOCKS_TOO_LATE", "later than " + minutes + " minutes");
        }
        return setting.holds()
                ? Verdict.pass(proof, "within " + minutes + " minutes")
                : Verdict.unknown(proof, setting.unknownReason(), "not reported");
    }
}
