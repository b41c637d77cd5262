package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.remote.ReadBack;
import java.util.Optional;
import java.util.Set;

/** Takes the firm's data off personal devices and leaves what is the leaver's own. */
final class RetirePersonal extends DeviceStep {

    RetirePersonal(Devices devices, ReadBack readBack) {
        super(DeviceOrder.RETIRE, devices, readBack);
    }

    @Override
    public String title() {
        return "Take business data off personal devices";
    }

    @Override
    Set<String> known(StepContext context) {
        return Set.of();
    }

    @Override
    Optional<Outcome> obstacle(StepContext context) {
        return Optional.empty();
    }

    @Override
    public StepFacts facts() {
        return shared(StepFacts.of(StepFacts.Effect.DESTROYS, Phase.DEVICES))
                .call(
                        "POST /deviceManagement/managedDevices/{id}/retire",
                        Devices.ORDER,
                        "takes the firm's data off a personal device")
                .byHand("Retire the device in the Intune admin centre.")
                .build();
    }

    /** What both steps on devices say of themselves. */
    static StepFacts.Builder shared(StepFacts.Builder facts) {
        return facts.after("lastday.approval")
                .call("GET /users/{id}/managedDevices", Devices.READ, "finds the leaver's devices")
                .call(
                        "GET /deviceManagement/managedDevices/{id}",
                        Devices.READ,
                        "whose it is, and whether it has done it")
                .ends(OutcomeKind.DONE, "Each device has said that it did it, or is managed no more.")
                .ends(OutcomeKind.ALREADY_DONE, "No such device is managed; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, DeviceRule.OWNERSHIP_UNKNOWN, "Intune does not say whose a device is.")
                .ends(OutcomeKind.NEEDS_HUMAN, DeviceRule.NOT_APPROVED, "The case has no approval.")
                .ends(
                        OutcomeKind.NEEDS_HUMAN,
                        DeviceRule.ORDER_FAILED,
                        "The device refused, or the order was taken back.")
                .ends(OutcomeKind.NEEDS_HUMAN, DEVICE_OFFLINE, "A device has not called in for two weeks.");
    }
}
