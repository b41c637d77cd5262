package io.lastday.offboarding.playbook;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ordered phases and steps that a case runs. A case pins name and version.
 *
 * @param name as HR chooses it, for example {@code standard}
 * @param title the name for people
 * @param version raised by each change, from 1
 * @param terms what it says about a case as a whole
 * @param phases in the order of {@link Phase}
 * @param settings what it says for single steps, by name; most steps need nothing said
 * @param owner the firm whose own it is; null where this build brings it
 */
public record Playbook(
        String name,
        String title,
        int version,
        Terms terms,
        List<PhasePlan> phases,
        Map<StepId, Map<String, String>> settings,
        @Nullable FirmId owner) {

    /**
     * Holds the order rules.
     *
     * @throws BrokenPlaybook when a phase is out of order or twice, a step is twice, or containment is missing where
     *     access does not stay
     */
    public Playbook {
        phases = List.copyOf(phases);
        settings = settings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Map.copyOf(each.getValue())));
        requireOrder(name, phases);
        requireEachStepOnce(name, phases);
        boolean contains = phases.stream().anyMatch(plan -> plan.phase() == Phase.CONTAIN);
        if (terms.contains() && !contains) {
            throw new BrokenPlaybook(name, "it contains nobody: the phase 'contain' is missing");
        }
        if (!terms.contains() && contains) {
            throw new BrokenPlaybook(name, "it contains somebody whose access stays");
        }
    }

    /** What it says for one step. */
    public Map<String, String> settings(StepId step) {
        return settings.getOrDefault(step, Map.of());
    }

    /** The same playbook as a version of a firm's own. */
    public Playbook ownedBy(FirmId firm, int itsVersion) {
        return new Playbook(name, title, itsVersion, terms, phases, settings, firm);
    }

    /** All steps, in order. */
    public List<StepId> steps() {
        return phases.stream().flatMap(plan -> plan.steps().stream()).toList();
    }

    /**
     * One phase.
     *
     * @param gates steps that run first, one after another
     * @param lanes runs of steps that go side by side, so that one system's failure delays no other
     */
    public record PhasePlan(Phase phase, List<StepId> gates, List<List<StepId>> lanes) {

        /** Keeps its own copies. */
        public PhasePlan {
            gates = List.copyOf(gates);
            lanes = lanes.stream().map(List::copyOf).toList();
        }

        /** All steps of the phase, in reading order. */
        public List<StepId> steps() {
            return Stream.concat(gates.stream(), lanes.stream().flatMap(List::stream))
                    .toList();
        }
    }

    private static void requireOrder(String name, List<PhasePlan> phases) {
        for (int i = 1; i < phases.size(); i++) {
            Phase before = phases.get(i - 1).phase();
            Phase after = phases.get(i).phase();
            if (after.compareTo(before) <= 0) {
                throw new BrokenPlaybook(name, after.key() + " may not come after " + before.key());
            }
        }
    }

    private static void requireEachStepOnce(String name, List<PhasePlan> phases) {
        Set<StepId> seen = new HashSet<>();
        for (PhasePlan plan : phases) {
            for (StepId step : plan.steps()) {
                if (!seen.add(step)) {
                    throw new BrokenPlaybook(name, step + " stands in it twice");
                }
            }
        }
    }
}
