package io.lastday.offboarding.testing;

import java.util.List;

/** The scripted steps by name. */
public final class ScriptedSteps {

    private final List<ScriptedStep> steps;

    ScriptedSteps(List<ScriptedStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The step of this name. */
    public ScriptedStep named(String id) {
        return steps.stream()
                .filter(step -> step.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All of them. */
    public List<ScriptedStep> all() {
        return steps;
    }
}
