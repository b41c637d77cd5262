package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.intune.DeviceOrder.Ownership;

/** What to do about one device. Pure. */
sealed interface DeviceRule {

    ReasonCode OWNERSHIP_UNKNOWN = new ReasonCode("OWNERSHIP_UNKNOWN");
    ReasonCode NOT_IN_SNAPSHOT = new ReasonCode("NOT_IN_SNAPSHOT");
    ReasonCode NOT_APPROVED = new ReasonCode("NOT_APPROVED");
    ReasonCode ORDER_FAILED = new ReasonCode("ORDER_FAILED");

    /** Give the order. */
    record Give() implements DeviceRule {}

    /** The order was given: wait for the device. */
    record Follow() implements DeviceRule {}

    /** The device has done it, or the order is not for devices like this one. */
    record Leave() implements DeviceRule {}

    /** Only a person can. */
    record Ask(ReasonCode reason, String what) implements DeviceRule {}

    static DeviceRule on(Device device, DeviceOrder order, Warrant warrant) {
        if (device.ownership() == Ownership.UNKNOWN) {
            return new Ask(OWNERSHIP_UNKNOWN, "say in Intune whose it is, then retry");
        }
        if (device.ownership() != order.whose()) {
            return new Leave();
        }
        return switch (device.progress(order)) {
            case PENDING -> new Follow();
            case CONFIRMED -> new Leave();
            case FAILED -> new Ask(ORDER_FAILED, "the " + order.word() + " failed or was taken back; look in Intune");
            case NONE -> give(device, order, warrant);
        };
    }

    private static DeviceRule give(Device device, DeviceOrder order, Warrant warrant) {
        if (!warrant.approved()) {
            return new Ask(NOT_APPROVED, "nobody has approved this case");
        }
        return warrant.covers(order, device)
                ? new Give()
                : new Ask(NOT_IN_SNAPSHOT, "it came after the case began; wipe it by hand if it is to be");
    }
}
