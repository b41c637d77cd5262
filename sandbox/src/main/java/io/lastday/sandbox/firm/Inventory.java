package io.lastday.sandbox.firm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which devices there are and who holds them: 300, of which 120 are people's own. */
final class Inventory {
    /** Devices of a named person, as {@code system ownership}; nobody else gives them any. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "felix.moreau",
            List.of("Windows company", "iOS company", "iOS personal", "Android personal", "Windows personal"),
            "priya.nair",
            List.of("Windows company", "iOS personal"));

    private final Chance chance;
    private final List<Person> named = new ArrayList<>();
    private final List<String> wanted = new ArrayList<>();
    private final List<Person> others;
    private final List<Device> devices = new ArrayList<>();
    private int next;

    private Inventory(Firm firm) {
        this.chance = new Chance(firm.seed(), "devices");
        this.others = firm.people().stream()
                .filter(p -> p.isStaff() && !NAMED.containsKey(p.localPart()))
                .toList();
        for (var person : firm.people()) {
            for (var kind : NAMED.getOrDefault(person.localPart(), List.of())) {
                named.add(person);
                wanted.add(kind);
            }
        }
    }

    static List<Device> of(Firm firm) {
        var inventory = new Inventory(firm);
        Resource.rows("device-models.txt").forEach(inventory::add);
        return List.copyOf(inventory.devices);
    }

    private void add(String[] row) {
        var versions = List.of(row[5].split(";"));
        for (int i = 0; i < Integer.parseInt(row[2]); i++) {
            var owner = owner(row[0] + " " + row[1]);
            devices.add(new Device(devices.size() + 1, owner, row[0], row[1], row[3], row[4], chance.one(versions)));
        }
    }

    /** A named person who still lacks such a device, else the next colleague; the kiosk in the warehouse has nobody. */
    private @Nullable Person owner(String kind) {
        int place = wanted.indexOf(kind);
        if (place >= 0) {
            wanted.remove(place);
            return named.remove(place);
        }
        if (kind.equals("Windows unknown") && devices.stream().noneMatch(d -> d.owner() == null)) {
            return null;
        }
        return others.get(next++ % others.size());
    }
}
