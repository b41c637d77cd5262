package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.person.Account;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import io.lastday.offboarding.step.remote.Attempts;
import io.lastday.offboarding.step.remote.ReadBack;
import io.lastday.offboarding.step.remote.Reasons;
import io.lastday.offboarding.step.remote.RemoteSteps;
import io.lastday.platform.failure.RemoteFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives an order to the leaver's devices and follows it until each has done it. */
abstract class DeviceStep implements Step {

    /** The order was given, and the device has not called in for too long. */
    static final ReasonCode DEVICE_OFFLINE = new ReasonCode("DEVICE_OFFLINE");

    private final DeviceOrder order;
    private final Devices devices;
    private final ReadBack readBack;

    DeviceStep(DeviceOrder order, Devices devices, ReadBack readBack) {
        this.order = order;
        this.devices = devices;
        this.readBack = readBack;
    }

    @Override
    public final StepId id() {
        return new StepId("intune." + order.word());
    }

    @Override
    public final ConnectedSystem system() {
        return ConnectedSystem.INTUNE;
    }

    @Override
    public final StepResult run(StepContext context) {
        return RemoteSteps.onAccount(context, ConnectedSystem.ENTRA, account -> run(context, account));
    }

    private StepResult run(StepContext context, Account account) {
        List<Device> found = devices.of(account.id());
        Warrant warrant = new Warrant(context.brief().approved(), known(context));
        boolean orders =
                found.stream().anyMatch(device -> DeviceRule.on(device, order, warrant) instanceof DeviceRule.Give);
        Optional<Outcome> obstacle = orders ? obstacle(context) : Optional.empty();
        return obstacle.<StepResult>map(outcome -> outcome).orElseGet(() -> round(context, found, warrant));
    }

    private StepResult round(StepContext context, List<Device> found, Warrant warrant) {
        OrdersGiven before = OrdersGiven.of(context);
        Round round = new Round();
        for (Device device : found) {
            try {
                treat(device, warrant, round);
            } catch (RemoteFailure.Throttled throttled) {
                return new StepResult.Waiting(
                        throttled.notBefore(),
                        "THROTTLED",
                        "The system asked to wait.",
                        before.with(round.ordered(), /* allSeen */ true).cursor());
            }
        }
        return round.ends().<StepResult>map(outcome -> outcome).orElseGet(() -> followed(context, before, round));
    }

    private void treat(Device device, Warrant warrant, Round round) {
        switch (DeviceRule.on(device, order, warrant)) {
            case DeviceRule.Leave leave -> {}
            case DeviceRule.Follow follow -> round.follow(device);
            case DeviceRule.Ask ask -> round.ask(device, ask);
            case DeviceRule.Give give -> give(device, warrant, round);
        }
    }

    private void give(Device device, Warrant warrant, Round round) {
        try {
            if (devices.order(order, device.id(), warrant)) {
                round.ordered(device);
            } else {
                round.ask(
                        device,
                        new DeviceRule.Ask(DeviceRule.OWNERSHIP_UNKNOWN, "it changed just now; look, then retry"));
            }
        } catch (RemoteFailure.NotFound gone) {
            round.ordered(device);
        } catch (RemoteFailure.MissingPermission missing) {
            round.ask(
                    device, new DeviceRule.Ask(Reasons.NEEDS_ROLE, "grant " + missing.scope() + ", or do it by hand"));
        } catch (RemoteFailure.Refused observed) {
            round.wouldHave(device, observed.wouldHave());
        } catch (RemoteFailure.Terminal refused) {
            round.ask(device, new DeviceRule.Ask(Reasons.REMOTE_REFUSED, "refused (" + refused.code() + ")"));
        }
    }

    private StepResult followed(StepContext context, OrdersGiven before, Round round) {
        boolean seen = round.ordered().isEmpty()
                || readBack.until(() -> unseen(round.ordered()), Set::isEmpty).isPresent();
        OrdersGiven given = before.with(round.ordered(), seen);
        if (given.unseen() >= Attempts.MOST) {
            return new Outcome.NeedsHuman(
                    Reasons.NOT_VERIFIED,
                    "Accepted " + given.unseen() + " times, and the order does not show on " + round.pendingWords()
                            + ". Look at it in Intune.");
        }
        if (!seen) {
            return waiting(context, given, "NOT_SHOWN_YET", "Accepted; the order does not show yet.");
        }
        if (!round.anyPending()) {
            return confirmed(given);
        }
        return given.isOverdue(context.now())
                ? new Outcome.NeedsHuman(
                        DEVICE_OFFLINE,
                        "Not heard of for two weeks: " + round.pendingWords()
                                + ". Find it, switch it on and let it connect; the order stands. Then retry.")
                : waiting(context, given, "DEVICE_PENDING", "Waits until it calls in: " + round.pendingWords() + ".");
    }

    private static StepResult waiting(StepContext context, OrdersGiven given, String reason, String detail) {
        return new StepResult.Waiting(given.lookAgain(context.now()), reason, detail, given.cursor());
    }

    /** Those of the devices on which the order does not show. One that is managed no more has done it. */
    private Set<String> unseen(Set<String> ordered) {
        return ordered.stream()
                .filter(id -> devices.find(id)
                        .filter(device -> device.progress(order) == DeviceOrder.Progress.NONE)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private StepResult confirmed(OrdersGiven given) {
        Map<String, String> evidence = Map.of("devices", String.join(", ", given.devices()));
        return given.devices().isEmpty()
                ? new Outcome.AlreadyDone("No device is left for a " + order.word() + ".", Map.of())
                : new Outcome.Done("Confirmed by each device, or gone from Intune since.", evidence);
    }

    /** The devices of the snapshot, where this order asks for them. */
    abstract Set<String> known(StepContext context);

    /** What stands in the way of any order. */
    abstract Optional<Outcome> obstacle(StepContext context);
}
