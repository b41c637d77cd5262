package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.Platform;
import java.util.EnumSet;
import java.util.Set;

/** Neither jailbroken nor rooted. Desks are not asked for it: there "Unknown" means that the question is void. */
final class JailbreakRule implements Rule {

    private static final Set<Platform> DESKS = EnumSet.of(Platform.WINDOWS, Platform.MACOS, Platform.LINUX);

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
        return DESKS.contains(facts.platform())
                ? Verdict.notApplicable(proof, "not asked here")
                : Verdict.unknown(proof, "NOT_REPORTED", "not reported");
    }
}
