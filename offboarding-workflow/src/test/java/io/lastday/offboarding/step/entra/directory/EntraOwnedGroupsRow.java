package io.lastday.offboarding.step.entra.directory;

import static io.lastday.offboarding.step.remote.RemoteWire.ENTRA_USER;
import static io.lastday.offboarding.step.remote.RemoteWire.USER;

import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.entra.EntraAccounts;
import io.lastday.offboarding.step.matrix.Wire;
import io.lastday.offboarding.step.matrix.WireWorld;
import io.lastday.offboarding.step.matrix.WireWorld.Answer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Groups with their owners; a group never loses its last one, as in Entra. */
class EntraOwnedGroupsRow extends HeldRow {

    private final Map<String, Set<String>> owners = new TreeMap<>();

    EntraOwnedGroupsRow() {
        owners.put("a", new LinkedHashSet<>(List.of(USER)));
        owners.put("b", new LinkedHashSet<>(List.of(USER, "somebody")));
    }

    @Override
    protected Step step(Wire wire) {
        Groups groups = new Groups(wire.graph());
        Successors successors = new Successors(new EntraAccounts(wire.graph()));
        return new EntraOwnedGroups(
                groups, new Teams(wire.graph(), groups), successors, wire.readBack(), wire.removals());
    }

    @Override
    protected void world(WireWorld world) {
        accounts(world);
        world.reads(ENTRA_USER + "/ownedObjects", (asked, effect) -> owned());
        world.reads("/v1.0/groups/(.+)/owners", (asked, effect) -> owners(asked.group(1)));
        world.writes("POST", pattern("/v1.0/groups/(.+)/owners/$ref"), (asked, effect) -> added(asked, effect));
        world.writes(
                "DELETE",
                pattern("/v1.0/groups/(.+)/owners/(.+)/$ref"),
                (asked, effect) -> removed(asked.group(1), asked.group(2), effect));
    }

    private Answer owned() {
        return list(owners.entrySet().stream()
                .filter(group -> group.getValue().contains(USER))
                .map(group -> "{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"" + group.getKey()
                        + "\",\"groupTypes\":[]}")
                .toList());
    }

    private Answer owners(String group) {
        return owners.containsKey(group)
                ? list(owners.get(group).stream()
                        .map(owner ->
                                "{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"%s\",\"accountEnabled\":true}"
                                        .formatted(owner))
                        .toList())
                : gone();
    }

    private Answer added(WireWorld.Asked asked, boolean effect) {
        Set<String> of = owners.get(asked.group(1));
        if (of == null) {
            return gone();
        }
        if (of.contains(SUCCESSOR) || !asked.body().contains("/directoryObjects/" + SUCCESSOR + "\"")) {
            return Answer.error(400, "Request_BadRequest");
        }
        if (effect) {
            of.add(SUCCESSOR);
        }
        return Answer.empty();
    }

    private Answer removed(String group, String owner, boolean effect) {
        Set<String> of = owners.get(group);
        if (of == null || !of.contains(owner)) {
            return gone();
        }
        if (of.size() == 1) {
            return Answer.error(400, "Request_BadRequest");
        }
        if (effect) {
            of.remove(owner);
        }
        return Answer.empty();
    }

    @Override
    protected void doBefore() {
        owners.values().forEach(EntraOwnedGroupsRow::handOver);
    }

    private static void handOver(Set<String> of) {
        of.remove(USER);
        of.add(SUCCESSOR);
    }

    @Override
    protected void vanish() {
        owners.remove("a");
    }

    @Override
    protected void change() {
        owners.put("c", new LinkedHashSet<>(List.of(USER)));
    }

    @Override
    protected Object state() {
        Map<String, Set<String>> copy = new HashMap<>();
        owners.forEach((group, of) -> copy.put(group, Set.copyOf(of)));
        return copy;
    }

    @Override
    protected Object finished() {
        Map<String, Set<String>> handedOver = new HashMap<>();
        owners.forEach((group, of) -> {
            Set<String> after = new LinkedHashSet<>(of);
            handOver(after);
            handedOver.put(group, Set.copyOf(after));
        });
        return handedOver;
    }
}
