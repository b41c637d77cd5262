package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.person.connected.SnapshotSection;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.exchange.MailboxStates;
import io.lastday.offboarding.step.intune.DeviceSnapshot.Remembered;
import io.lastday.offboarding.step.remote.ReadBack;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Wipes the firm's own devices: only those of the snapshot, only where holds are known and there is none. */
final class WipeCompany extends DeviceStep {

    static final ReasonCode HOLD_UNKNOWN = new ReasonCode("HOLD_UNKNOWN");
    static final ReasonCode HELD = new ReasonCode("HELD");

    private final MailboxStates mailboxes;

    WipeCompany(Devices devices, MailboxStates mailboxes, ReadBack readBack) {
        super(DeviceOrder.WIPE, devices, readBack);
        this.mailboxes = mailboxes;
    }

    @Override
    public String title() {
        return "Wipe the firm's devices";
    }

    @Override
    Set<String> known(StepContext context) {
        return SnapshotSection.read(context.brief().snapshot().get(), DeviceSnapshot.NAME, Remembered[].class)
                .map(devices -> Arrays.stream(devices).map(Remembered::id).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    Optional<Outcome> obstacle(StepContext context) {
        return switch (HoldState.of(context, mailboxes)) {
            case FREE -> Optional.empty();
            case HELD ->
                Optional.of(new Outcome.NeedsHuman(
                        HELD,
                        "A hold is on the leaver's mailbox, and the devices may hold evidence too: ask whoever set the hold,"
                                + " keep the devices, and skip this step."));
            case UNKNOWN ->
                Optional.of(new Outcome.NeedsHuman(
                        HOLD_UNKNOWN,
                        "Nobody knows whether the leaver's data is held: finish exchange.mailbox, then retry."));
        };
    }

    @Override
    public StepFacts facts() {
        return RetirePersonal.shared(StepFacts.of(StepFacts.Effect.DESTROYS, Phase.DEVICES))
                .after("exchange.mailbox")
                .call(
                        "POST /deviceManagement/managedDevices/{id}/wipe",
                        Devices.ORDER,
                        "wipes a device that is the firm's")
                .ends(OutcomeKind.NEEDS_HUMAN, DeviceRule.NOT_IN_SNAPSHOT, "A device came after the case began.")
                .ends(OutcomeKind.NEEDS_HUMAN, HOLD_UNKNOWN, "Nobody knows whether the leaver's data is held.")
                .ends(OutcomeKind.NEEDS_HUMAN, HELD, "A hold is on the leaver's data: nothing is wiped.")
                .byHand("Wipe the device in the Intune admin centre; never a personal one.")
                .build();
    }
}
