package io.lastday.offboarding.step.device;

import io.lastday.offboarding.audit.HeldDevices.Item;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.EarlierSteps;
import io.lastday.offboarding.step.EarlierSteps.Earlier;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.device.DeviceVerdict.Place;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One device that is still the leaver's. Pure.
 *
 * @param why it is still there, in words
 * @param byHand what a person does about it
 */
record DeviceStanding(Place place, ConnectedSystem system, String why, String byHand) {

    /** As the list of what Intune manages names it, so that one device stands there once. */
    static String words(Item device) {
        String system = device.os() == null ? "unknown system" : device.os();
        return "device " + device.name() + " (" + system + ", " + device.id() + ")";
    }

    static DeviceStanding of(Item device, EarlierSteps earlier) {
        return switch (device.manager()) {
            case INTUNE -> managed(device, earlier);
            case FLEET ->
                forAPerson(
                        ConnectedSystem.PEOPLE,
                        "Fleet lists it, and no step wipes what Fleet alone manages" + contact(device),
                        "Take the machine back, wipe it, and delete the host in Fleet.");
            case LIST ->
                forAPerson(
                        ConnectedSystem.PEOPLE,
                        "the firm's own list of devices names it, and no system manages it",
                        "Take it back, or see the firm's data removed from it, and take its line out of the list.");
            case NOBODY ->
                forAPerson(
                        ConnectedSystem.ENTRA,
                        "it signed in and nothing manages it, so that no order reaches what is on it" + contact(device),
                        "See the firm's data removed from it, and have its registration disabled in Entra.");
        };
    }

    private static DeviceStanding managed(Item device, EarlierSteps earlier) {
        return switch (device.ownership()) {
            case "COMPANY" -> ordered(device, "wipe", earlier);
            case "PERSONAL" -> ordered(device, "retire", earlier);
            default ->
                open(
                        "nobody says whose it is, so that it was neither retired nor wiped" + contact(device),
                        "Say in Intune whose it is, then retire or wipe it there.");
        };
    }

    private static DeviceStanding ordered(Item device, String order, EarlierSteps earlier) {
        String deed = "Look at it in Intune, and " + order + " it there.";
        Optional<Earlier> step = earlier.of(new StepId("intune." + order));
        if (step.isEmpty() || !step.get().finished()) {
            return open("no step of this case has taken the firm's data off it" + contact(device), deed);
        }
        Earlier ended = step.get();
        if (!ended.verified()) {
            return staying("the step to " + order + " it ended " + outcome(ended)
                    + ": it keeps business data until it is retired, wiped or returned" + contact(device));
        }
        return ended.outcome() == OutcomeKind.DONE && silentSince(device, ended.finishedAt())
                ? staying("the " + order + " is confirmed, and Intune's list still has it" + contact(device))
                : open("it is there although the step to " + order + " it has ended" + contact(device), deed);
    }

    /** Of which nobody knows when, is not silent. */
    private static boolean silentSince(Item device, @Nullable Instant when) {
        Instant seen = device.lastSeen();
        return when != null && seen != null && seen.isBefore(when);
    }

    private static String outcome(Earlier ended) {
        return Objects.requireNonNull(ended.outcome(), "a step that finished has an outcome")
                + (ended.reasonCode() == null ? "" : " (" + ended.reasonCode() + ")");
    }

    private static String contact(Item device) {
        return device.lastSeen() == null ? "; never heard of" : "; last heard of " + device.lastSeen();
    }

    private static DeviceStanding open(String why, String byHand) {
        return new DeviceStanding(Place.OPEN, ConnectedSystem.INTUNE, why, byHand);
    }

    private static DeviceStanding staying(String why) {
        return new DeviceStanding(
                Place.STAYING, ConnectedSystem.INTUNE, why, "Find it, switch it on and let it connect.");
    }

    private static DeviceStanding forAPerson(ConnectedSystem system, String why, String byHand) {
        return new DeviceStanding(Place.BY_HAND, system, why, byHand);
    }
}
