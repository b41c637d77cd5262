package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.SettingReading;

/**
 * Storage is encrypted: good practice, not a demand of Cyber Essentials. "Not encrypted" is known to be said of encrypted
 * machines that Intune has not evaluated, and of Linux; there it is unknown.
 */
final class EncryptionRule implements Rule {

    @Override
    public Check check() {
        return Check.ENCRYPTION;
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        if (facts.system().isGuest()) {
            return Guest.verdict(facts);
        }
        Boolean encrypted = facts.compliance().encrypted();
        Proof proof = Proof.inventory("isEncrypted", encrypted);
        if (encrypted == null) {
            return Verdict.unknown(proof, "NOT_REPORTED", "not reported");
        }
        if (encrypted) {
            return Verdict.pass(proof, "encrypted");
        }
        if (facts.platform().isAppleMobile()) {
            return byPasscode(facts.lock().credential(), proof);
        }
        boolean evaluated = !"unknown".equals(facts.compliance().complianceState());
        boolean reliable = facts.platform() == Platform.WINDOWS || facts.platform() == Platform.MACOS;
        return evaluated && reliable
                ? Verdict.fail(proof, "NOT_ENCRYPTED", "reported as not encrypted")
                : Verdict.unknown(proof, evaluated ? "NOT_RELIABLE_HERE" : "NEVER_EVALUATED", "not evaluated");
    }

    /** Apple encrypts once a passcode is set, however short it may be. */
    private static Verdict byPasscode(SettingReading passcode, Proof proof) {
        if (passcode.holds()) {
            return Verdict.pass(Proof.setting(passcode), "by passcode");
        }
        return passcode.broken()
                ? Verdict.unknown(Proof.setting(passcode), "NO_PASSCODE", "no passcode")
                : Verdict.unknown(proof, "PASSCODE_UNKNOWN", "depends on the passcode");
    }
}
