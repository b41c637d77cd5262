package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.remote.Reasons;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What became of each device in one run. */
final class Round {

    private static final ReasonCode SEVERAL = new ReasonCode("SEVERAL");

    private final Map<Device, DeviceRule.Ask> asked = new LinkedHashMap<>();
    private final Map<Device, String> observed = new LinkedHashMap<>();
    private final Set<String> ordered = new TreeSet<>();
    private final Map<String, String> pending = new LinkedHashMap<>();

    void ask(Device device, DeviceRule.Ask ask) {
        asked.put(device, ask);
    }

    void wouldHave(Device device, String what) {
        observed.put(device, what);
    }

    void ordered(Device device) {
        ordered.add(device.id());
        pending.put(device.id(), device.words());
    }

    void follow(Device device) {
        pending.put(device.id(), device.words());
    }

    Set<String> ordered() {
        return ordered;
    }

    boolean anyPending() {
        return !pending.isEmpty();
    }

    String pendingWords() {
        return String.join(", ", pending.values());
    }

    /** How the step ends without waiting, where it does. */
    Optional<Outcome> ends() {
        if (!observed.isEmpty()) {
            return Optional.of(new Outcome.Skipped(
                    Reasons.OBSERVE_MODE,
                    "Observed only. "
                            + observed.entrySet().stream()
                                    .map(entry -> entry.getKey().words() + ": " + entry.getValue())
                                    .collect(Collectors.joining("; "))
                            + "."));
        }
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Set<ReasonCode> reasons =
                asked.values().stream().map(DeviceRule.Ask::reason).collect(Collectors.toSet());
        String what = asked.entrySet().stream()
                .map(entry -> entry.getKey().words() + ": " + entry.getValue().what())
                .collect(Collectors.joining("; "));
        String under = pending.isEmpty() ? "" : " Under way: " + pendingWords() + ".";
        return Optional.of(new Outcome.NeedsHuman(
                reasons.size() == 1 ? reasons.iterator().next() : SEVERAL, "For a person: " + what + "." + under));
    }
}
