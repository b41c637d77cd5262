package io.lastday.offboarding.step.remote;

import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.ReasonCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of each thing in one run of a removal, and what that makes of the step. */
final class Tally {

    /** Things that wait for people for different reasons. */
    static final ReasonCode SEVERAL = new ReasonCode("SEVERAL");

    private final Map<String, Treated> things = new LinkedHashMap<>();

    void add(String name, Treated treated) {
        things.put(name, treated);
    }

    boolean knows(String name) {
        return things.containsKey(name);
    }

    boolean anyRemoved() {
        return !removed().isEmpty();
    }

    boolean wouldHave() {
        return things.values().stream().anyMatch(Treated.WouldHave.class::isInstance);
    }

    Set<String> removed() {
        return things.entrySet().stream()
                .filter(thing -> thing.getValue() instanceof Treated.Removed)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All of what would have been done, not only the first of it. */
    Outcome observed() {
        String calls = things.entrySet().stream()
                .filter(thing -> thing.getValue() instanceof Treated.WouldHave)
                .map(thing -> thing.getKey() + ": " + ((Treated.WouldHave) thing.getValue()).what())
                .collect(Collectors.joining("; "));
        return new Outcome.Skipped(Reasons.OBSERVE_MODE, "Observed only. " + calls + ".");
    }

    /** The outcome once everything that was removed is gone. */
    Outcome outcome(boolean changedBefore) {
        List<ReasonCode> asked = things.values().stream()
                .filter(Treated.Asked.class::isInstance)
                .map(treated -> ((Treated.Asked) treated).reason())
                .distinct()
                .toList();
        if (!asked.isEmpty()) {
            return new Outcome.NeedsHuman(asked.size() == 1 ? asked.getFirst() : SEVERAL, said());
        }
        return anyRemoved() || changedBefore
                ? new Outcome.Done(said(), evidence())
                : new Outcome.AlreadyDone(said(), evidence());
    }

    private String said() {
        String removed = anyRemoved() ? "Removed " + String.join(", ", removed()) + "." : "Nothing was left to remove.";
        String open = things.entrySet().stream()
                .map(thing -> switch (thing.getValue()) {
                    case Treated.Left left -> " Stays: " + thing.getKey() + " (" + left.why() + ").";
                    case Treated.Asked ask -> " For a person: " + thing.getKey() + " (" + ask.what() + ").";
                    case Treated.Removed gone -> "";
                    case Treated.WouldHave not -> "";
                })
                .collect(Collectors.joining());
        return removed + open;
    }

    private Map<String, String> evidence() {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("removed", String.valueOf(removed().size()));
        things.forEach((name, treated) -> {
            if (treated instanceof Treated.Left left) {
                evidence.merge("stays." + left.reason(), name, (one, other) -> one + ", " + other);
            }
        });
        return evidence;
    }
}
