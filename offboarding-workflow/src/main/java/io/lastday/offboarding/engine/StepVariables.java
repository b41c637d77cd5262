package io.lastday.offboarding.engine;

import io.lastday.offboarding.step.StepId;
import java.util.Optional;

/**
 * The names that a step has in the emitted process. Variables hold ways and times only: the engine copies them to its
 * history in clear, so nothing about a person may stand in one.
 */
record StepVariables(String key) {

    private static final String TASK = "task_";
    private static final String HUMAN = "human_";

    /** Steps are called {@code entra.revoke-sessions}; an expression needs {@code entra_revoke__sessions}. */
    static StepVariables of(StepId step) {
        return new StepVariables(step.value().replace("-", "__").replace('.', '_'));
    }

    /** The step of a task's id in the emitted process. */
    static Optional<StepId> stepOf(String elementId) {
        if (!elementId.startsWith(TASK)) {
            return Optional.empty();
        }
        String key = elementId.substring(TASK.length());
        String dashed = key.replace("__", "-");
        return Optional.of(new StepId(dashed.replaceFirst("_", ".")));
    }

    String task() {
        return TASK + key;
    }

    String human() {
        return HUMAN + key;
    }

    String next() {
        return "next_" + key;
    }

    String at() {
        return "at_" + key;
    }

    String id(String part) {
        return part + "_" + key;
    }
}
