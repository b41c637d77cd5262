package io.lastday.offboarding.step.entra.directory;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.EarlierSteps;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.offboarding.step.remote.Removal;
import io.lastday.offboarding.step.remote.Removals;
import java.util.List;

/**
 * Disables the devices that only the leaver uses, so that they get no more tokens. Microsoft lets an application do so for Windows
 * alone; phones lose the firm's data through Intune, where it manages them, or are for a person.
 */
final class EntraDevices implements Step {

    private static final List<StepId> INTUNE = List.of(new StepId("intune.retire"), new StepId("intune.wipe"));

    private final OwnDevices devices;
    private final Removals removals;

    EntraDevices(OwnDevices devices, Removals removals) {
        this.devices = devices;
        this.removals = removals;
    }

    @Override
    public StepId id() {
        return new StepId("entra.devices");
    }

    @Override
    public ConnectedSystem system() {
        return ConnectedSystem.ENTRA;
    }

    @Override
    public String title() {
        return "Disable registered devices";
    }

    @Override
    public StepResult run(StepContext context) {
        return RemoteSteps.onAccount(
                context,
                system(),
                account -> removals.run(
                        context,
                        new Enabled(devices, account.id(), context.brief().earlier())));
    }

    /** The enabled devices of one account. */
    private record Enabled(OwnDevices devices, String user, EarlierSteps earlier) implements Removal<OwnDevice> {

        @Override
        public List<OwnDevice> list() {
            return devices.enabledOf(user);
        }

        @Override
        public Judgement judge(OwnDevice device) {
            if (device.shared()) {
                return new Judgement.Ask(
                        DirectoryReasons.SHARED_DEVICE,
                        "others use it too and would be locked out: take this person off its users, or disable it by hand");
            }
            return device.windows() ? windows(device) : other(device);
        }

        private static Judgement windows(OwnDevice device) {
            return device.synced()
                    ? new Judgement.Ask(
                            DirectoryReasons.SYNCED_FROM_AD,
                            "it is synchronised, and the next sync would enable it again: disable it in Active Directory")
                    : new Judgement.Remove();
        }

        private Judgement other(OwnDevice device) {
            boolean intuneFollows =
                    INTUNE.stream().anyMatch(step -> earlier.of(step).isPresent());
            return device.managed() && intuneFollows
                    ? new Judgement.Leave(
                            DirectoryReasons.MANAGED_DEVICE, device.system() + "; Intune takes the firm's data off it")
                    : new Judgement.Ask(
                            DirectoryReasons.NOT_WINDOWS,
                            device.system()
                                    + ": no application may disable it; a Cloud Device Administrator can, in Entra");
        }

        @Override
        public void remove(OwnDevice device) {
            devices.setEnabled(device.id(), false);
        }

        @Override
        public String name(OwnDevice device) {
            return device.said();
        }
    }

    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.REMOVES, Phase.CONTAIN, Phase.REVOKE, Phase.DEVICES)
                .after("entra.disable", "entra.revoke-sessions")
                .call("GET /users/{id}/registeredDevices", EntraAccounts.READ, "lists devices, before and after")
                .call(
                        "GET /users/{id}/ownedDevices",
                        EntraAccounts.READ,
                        "the same, where the person is the owner only")
                .call("GET /devices/{id}/registeredUsers", Groups.READ, "tells whether others use the device too")
                .call("PATCH /devices/{id} accountEnabled", OwnDevices.WRITE, "disables a Windows device")
                .ends(OutcomeKind.DONE, "No device of the person alone is enabled, but those that are named, with why.")
                .ends(OutcomeKind.ALREADY_DONE, "No device was enabled; nothing was written.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.NOT_WINDOWS, "An application may disable Windows only.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.SHARED_DEVICE, "Others use the device too.")
                .ends(OutcomeKind.NEEDS_HUMAN, DirectoryReasons.SYNCED_FROM_AD, "Active Directory rules the device.")
                .byHand(
                        "Disable the named devices in the Entra admin centre, or in Active Directory where synchronised.")
                .build();
    }
}
