package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.Platform;

/** Neither jailbroken nor rooted. Windows and Mac are not asked for it: there "Unknown" means that the question is void. */
final class JailbreakRule implements Rule {

    @Override
    public Check check() {
        return Check.JAILBREAK;
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        String raw = facts.compliance().jailBroken();
        Proof proof = Proof.inventory("jailBroken", raw);
        if ("True".equalsIgnoreCase(raw)) {
            return Verdict.fail(proof, "JAILBROKEN", "jailbroken or rooted");
        }
        if ("False".equalsIgnoreCase(raw)) {
            return Verdict.pass(proof, "no");
        }
        boolean desk = facts.platform() == Platform.WINDOWS || facts.platform() == Platform.MACOS;
        return desk
                ? Verdict.notApplicable(proof, "not asked here")
                : Verdict.unknown(proof, "NOT_REPORTED", "not reported");
    }
}
