package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Playbook.PhasePlan;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A playbook as it was drawn: phases and steps with the lines on which they stand, not yet judged.
 *
 * @param line where the process begins
 * @param element the process
 */
record Sketch(int line, String element, Terms terms, List<DrawnPhase> phases) {

    Sketch {
        phases = List.copyOf(phases);
    }

    List<DrawnStep> steps() {
        return phases.stream().flatMap(phase -> phase.steps().stream()).toList();
    }

    List<PhasePlan> plans() {
        return phases.stream().map(DrawnPhase::plan).toList();
    }

    Map<StepId, Map<String, String>> settings() {
        Map<StepId, Map<String, String>> settings = new HashMap<>();
        for (DrawnStep step : steps()) {
            if (!step.settings().isEmpty()) {
                settings.put(step.id(), step.settings());
            }
        }
        return settings;
    }

    /** @param steps gates first, then lane by lane */
    record DrawnPhase(Phase phase, int line, String element, List<DrawnStep> steps) {

        DrawnPhase {
            steps = List.copyOf(steps);
        }

        private PhasePlan plan() {
            List<StepId> gates = new ArrayList<>();
            Map<Integer, List<StepId>> lanes = new TreeMap<>();
            for (DrawnStep step : steps) {
                (step.lane() == DrawnStep.GATE ? gates : lanes.computeIfAbsent(step.lane(), lane -> new ArrayList<>()))
                        .add(step.id());
            }
            return new PhasePlan(phase, gates, List.copyOf(lanes.values()));
        }
    }

    /**
     * A step in its place.
     *
     * @param lane which branch, or {@link #GATE}
     * @param index the place in the branch
     */
    record DrawnStep(
            StepId id, Phase phase, int lane, int index, int line, String element, Map<String, String> settings) {

        /** Before the branches. */
        static final int GATE = -1;

        DrawnStep {
            settings = Map.copyOf(settings);
        }

        /** Prepare runs beside what contains and saves; only what takes away waits for it. */
        private static boolean awaitsPrepare(Phase later) {
            return later.compareTo(Phase.REVOKE) >= 0;
        }

        /** Whether this step has always ended when the other begins. */
        boolean isBefore(DrawnStep other) {
            if (phase != other.phase) {
                return phase.compareTo(other.phase) < 0 && (phase != Phase.PREPARE || awaitsPrepare(other.phase));
            }
            return lane == other.lane ? index < other.index : lane == GATE;
        }
    }
}
