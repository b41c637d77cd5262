package io.lastday.device.inventory;

import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.DeviceFacts.Identity;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All sightings of one device as the facts that it is judged by, the source that names it first. <b>Pure.</b> */
public final class Merged {

    private static final Comparator<Sighting> NAMING = Comparator.comparingInt((Sighting sighting) ->
                    Sources.NAMING.indexOf(sighting.facts().source()))
            .thenComparing(Sighting::subject);

    private Merged() {}

    /** Empty where only the directory knows it, and has not seen it lately or has locked it out. */
    public static Optional<List<DeviceFacts>> of(List<Sighting> sightings) {
        boolean managed =
                sightings.stream().anyMatch(sighting -> sighting.facts().managed());
        if (!managed && sightings.stream().noneMatch(Sighting::present)) {
            return Optional.empty();
        }
        List<Sighting> ordered = sightings.stream().sorted(NAMING).toList();
        Identity identity = identity(ordered);
        String trustType = ordered.stream()
                .map(sighting -> sighting.facts().trustType())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return Optional.of(ordered.stream()
                .map(sighting -> named(sighting.facts(), identity, trustType))
                .toList());
    }

    /** A person whom only another source knows is the device's person all the same. */
    private static Identity identity(List<Sighting> ordered) {
        Identity first = ordered.getFirst().facts().identity();
        Identity known = ordered.stream()
                .map(sighting -> sighting.facts().identity())
                .filter(identity -> identity.personId() != null)
                .findFirst()
                .orElse(first);
        return new Identity(first.id(), first.name(), known.personId(), known.personName(), known.email());
    }

    private static DeviceFacts named(DeviceFacts facts, Identity identity, @Nullable String trustType) {
        return new DeviceFacts(
                facts.source(),
                identity,
                facts.system(),
                facts.lastSync(),
                facts.ownerType(),
                trustType,
                facts.compliance(),
                facts.lock(),
                facts.protection(),
                facts.apps(),
                facts.managed(),
                facts.observedAt());
    }
}
