package io.lastday.offboarding.step.intune;

import java.util.Set;

/**
 * The leave to order something of a device. Made of a case's approval and of its snapshot; the adapter sends nothing without one,
 * and nothing for a device that it does not cover.
 *
 * @param approved whether as many people as needed have approved the case
 * @param known the devices of the snapshot
 */
record Warrant(boolean approved, Set<String> known) {

    Warrant {
        known = Set.copyOf(known);
    }

    /** Whether {@code order} may go to {@code device}, as it is now. */
    boolean covers(DeviceOrder order, Device device) {
        boolean knownEnough = order != DeviceOrder.WIPE || known.contains(device.id());
        return approved && knownEnough && device.ownership() == order.whose();
    }
}
