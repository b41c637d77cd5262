package io.lastday.offboarding.playbook.upload;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.Playbook.PhasePlan;
import io.lastday.offboarding.playbook.Terms;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A playbook as its row keeps it. */
record PlaybookJson(
        String name,
        String title,
        int version,
        Terms terms,
        List<PhaseJson> phases,
        Map<String, Map<String, String>> settings) {

    static PlaybookJson of(Playbook playbook) {
        Map<String, Map<String, String>> settings = new TreeMap<>();
        playbook.settings().forEach((step, said) -> settings.put(step.value(), said));
        return new PlaybookJson(
                playbook.name(),
                playbook.title(),
                playbook.version(),
                playbook.terms(),
                playbook.phases().stream().map(PhaseJson::of).toList(),
                settings);
    }

    Playbook playbook(FirmId firm) {
        Map<StepId, Map<String, String>> said = new TreeMap<>(Comparator.comparing(StepId::value));
        settings.forEach((step, each) -> said.put(new StepId(step), each));
        List<PhasePlan> plans = phases.stream().map(PhaseJson::plan).toList();
        return new Playbook(name, title, version, terms, plans, said, firm);
    }

    record PhaseJson(Phase phase, List<String> gates, List<List<String>> lanes) {

        static PhaseJson of(PhasePlan plan) {
            return new PhaseJson(
                    plan.phase(),
                    names(plan.gates()),
                    plan.lanes().stream().map(PhaseJson::names).toList());
        }

        PhasePlan plan() {
            return new PhasePlan(
                    phase, ids(gates), lanes.stream().map(PhaseJson::ids).toList());
        }

        private static List<String> names(List<StepId> steps) {
            return steps.stream().map(StepId::value).toList();
        }

        private static List<StepId> ids(List<String> names) {
            return names.stream().map(StepId::new).toList();
        }
    }
}
