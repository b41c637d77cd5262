package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.DeviceFacts.AppFacts;

/**
 * No consumer messenger on a device of the company, as the communications policy asks. On a personal device nobody may look; on
 * one whose owner is not known neither. That none was found proves no absence: apps are listed late and not everywhere.
 */
final class MessengerRule implements Rule {

    @Override
    public Check check() {
        return Check.MESSENGERS;
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        AppFacts apps = facts.apps();
        Proof proof = Proof.apps(apps.found().isEmpty() ? null : String.join(", ", apps.found()));
        return switch (OwnershipRule.owner(facts)) {
            case PERSONAL -> Verdict.unknown(Proof.apps(null), "NOT_OBSERVABLE", "personal, not looked at");
            case UNKNOWN -> Verdict.unknown(Proof.apps(null), "OWNER_NOT_REPORTED", "owner not known");
            case COMPANY -> ofCompany(apps, proof);
        };
    }

    private static Verdict ofCompany(AppFacts apps, Proof proof) {
        if (!apps.found().isEmpty()) {
            return Verdict.fail(proof, "MESSENGER_FOUND", String.join(", ", apps.found()));
        }
        String unread = apps.unread();
        return unread == null
                ? Verdict.unknown(proof, "NONE_SEEN", "none seen")
                : Verdict.unknown(proof, unread, "apps not read");
    }
}
