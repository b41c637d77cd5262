package io.lastday.device.rule;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.Ownership;

/** Whose device it is: what Intune says; else registered as a workplace device in Entra means personal; else unknown. */
final class OwnershipRule implements Rule {

    @Override
    public Check check() {
        return Check.OWNERSHIP;
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        boolean byIntune = ofIntune(facts) != Ownership.UNKNOWN;
        Proof proof = byIntune
                ? Proof.inventory("managedDeviceOwnerType", facts.ownerType())
                : Proof.inventory("trustType", facts.trustType());
        return switch (owner(facts)) {
            case COMPANY -> Verdict.pass(proof, "company");
            case PERSONAL -> Verdict.pass(proof, "personal");
            case UNKNOWN -> Verdict.unknown(proof, "OWNER_NOT_REPORTED", "not known");
        };
    }

    static Ownership owner(DeviceFacts facts) {
        Ownership said = ofIntune(facts);
        if (said != Ownership.UNKNOWN) {
            return said;
        }
        return "Workplace".equalsIgnoreCase(facts.trustType()) ? Ownership.PERSONAL : Ownership.UNKNOWN;
    }

    private static Ownership ofIntune(DeviceFacts facts) {
        return switch (facts.ownerType()) {
            case "company" -> Ownership.COMPANY;
            case "personal" -> Ownership.PERSONAL;
            case null, default -> Ownership.UNKNOWN;
        };
    }
}
