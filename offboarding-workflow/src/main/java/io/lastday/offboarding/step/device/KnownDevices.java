package io.lastday.offboarding.step.device;

import io.lastday.offboarding.audit.HeldDevices.Item;
import io.lastday.offboarding.person.connected.SnapshotSection;
import io.lastday.offboarding.step.CaseBrief;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The managed devices that the leaver had when the case was made. */
final class KnownDevices {

    private static final String NAME = "intune.devices";

    private KnownDevices() {}

    /** Those of them that are no longer among {@code held}, by name; empty where nobody knows which there were. */
    static String gone(CaseBrief brief, List<Item> held) {
        Set<String> there = held.stream().map(Item::id).collect(Collectors.toSet());
        return SnapshotSection.read(brief.snapshot().get(), NAME, Known[].class).stream()
                .flatMap(Arrays::stream)
                .filter(device -> !there.contains(device.id()))
                .map(Known::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** As much of a device as is told here. */
    record Known(String id, String name) {}
}
