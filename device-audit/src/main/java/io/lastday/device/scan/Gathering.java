package io.lastday.device.scan;

import io.lastday.device.inventory.SameDevice;
import io.lastday.device.inventory.Sighting;
import io.lastday.device.inventory.Sighting.Keys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds sightings back until all of the same device have passed. One that is alone is held by nobody; what waits is small, since
 * the directory, which says little, passes first. Not safe for several threads.
 */
final class Gathering {

    private final SameDevice same;
    private final Map<String, Integer> sizes;
    private final Map<String, List<Sighting>> waiting = new HashMap<>();

    Gathering(Collection<Keys> all) {
        this.same = SameDevice.of(all);
        this.sizes = same.sizes(all);
    }

    /** The whole device, where this was the last sighting of it. */
    Optional<List<Sighting>> take(Sighting sighting) {
        String group = same.group(sighting.subject());
        Integer size = sizes.get(group);
        if (size == null) {
            return Optional.of(List.of(sighting));
        }
        List<Sighting> found = waiting.computeIfAbsent(group, ignored -> new ArrayList<>(size));
        found.add(sighting);
        if (found.size() < size) {
            return Optional.empty();
        }
        waiting.remove(group);
        return Optional.of(found);
    }
}
