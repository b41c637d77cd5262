package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;

/** One check. <b>Pure</b>: the same facts and context give the same verdict; no unknown input ever gives PASS. */
interface Rule {

    /** Which check this rule answers. */
    Check check();

    /** Goes up when the rule's answers change for the same facts. */
    default String version() {
        return "1";
    }

    Verdict judge(DeviceFacts facts, RuleContext context);
}
