package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Finding.Rule;
import io.lastday.offboarding.playbook.FlowReader.Lane;
import io.lastday.offboarding.playbook.FlowReader.Tangled;
import io.lastday.offboarding.playbook.Sketch.DrawnPhase;
import io.lastday.offboarding.playbook.Sketch.DrawnStep;
import io.lastday.offboarding.step.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows a process from its start to its end: phases in a row, and in each a row of gates and at most one fork. */
final class SketchReader {

    private final StepNames names;
    private final List<Finding> findings;

    SketchReader(StepNames names, List<Finding> findings) {
        this.names = names;
        this.findings = findings;
    }

    Sketch read(Tag process) {
        Terms terms = TermsReader.read(process, findings);
        List<DrawnPhase> phases = new ArrayList<>();
        try {
            FlowReader flow = new FlowReader(process);
            for (Tag node : flow.row(flow.start())) {
                phase(node).ifPresent(phases::add);
            }
            flow.requireAllReached(findings);
        } catch (Tangled tangled) {
            findings.add(tangled.finding());
        }
        return new Sketch(process.line(), process.label(), terms, phases);
    }

    private Optional<DrawnPhase> phase(Tag tag) {
        Optional<Phase> phase = tag.is("subProcess") ? phaseOf(tag) : Optional.empty();
        if (phase.isEmpty()) {
            findings.add(Finding.refusal(
                    tag.line(),
                    tag.label(),
                    Rule.UNKNOWN_PHASE,
                    "This is no phase. A phase is a sub-process whose id or name is one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Phase.values())
                                            .map(Phase::title)
                                            .toList()) + "."));
            return Optional.empty();
        }
        List<DrawnStep> steps = new ArrayList<>();
        try {
            follow(tag, phase.get(), steps);
        } catch (Tangled tangled) {
            findings.add(tangled.finding());
        }
        return Optional.of(new DrawnPhase(phase.get(), tag.line(), tag.label(), steps));
    }

    private static Optional<Phase> phaseOf(Tag tag) {
        String name = tag.attribute("name").strip();
        return Phase.ofKey(tag.id())
                .or(() -> Arrays.stream(Phase.values())
                        .filter(phase -> phase.title().equalsIgnoreCase(name))
                        .findFirst());
    }

    private void follow(Tag tag, Phase phase, List<DrawnStep> steps) {
        FlowReader flow = new FlowReader(tag);
        Tag fork = null;
        for (Tag node : flow.row(flow.start())) {
            if (FlowReader.isFork(node)) {
                fork = node;
            } else {
                add(node, phase, DrawnStep.GATE, steps);
            }
        }
        if (fork != null) {
            flow.requireEnd(lanes(flow, fork, phase, steps));
        }
        flow.requireAllReached(findings);
    }

    private Tag lanes(FlowReader flow, Tag fork, Phase phase, List<DrawnStep> steps) {
        @Nullable Tag join = null;
        int number = 0;
        for (Tag first : flow.after(fork)) {
            Lane lane = flow.lane(first);
            for (Tag task : lane.tasks()) {
                add(task, phase, number, steps);
            }
            if (join != null && join != lane.join()) {
                throw new Tangled(lane.join(), "A branch does not come back together with the others.");
            }
            join = lane.join();
            number++;
        }
        if (join == null) {
            throw new Tangled(fork, "It needs at least one way on.");
        }
        return join;
    }

    private void add(Tag task, Phase phase, int lane, List<DrawnStep> steps) {
        int index = steps.size();
        names.step(task, findings)
                .ifPresent(meant -> steps.add(
                        new DrawnStep(meant.step(), phase, lane, index, task.line(), task.label(), meant.settings())));
    }
}
