package io.lastday.offboarding.step;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every step that a playbook may call: those of this build, and families whose members are configured. */
public final class StepCatalogue {

    private final Map<String, Step> fixed = new TreeMap<>();
    private final Map<String, StepFamily> families = new TreeMap<>();

    /** Holds these; two of the same name are refused. */
    public StepCatalogue(Collection<Step> steps, Collection<StepFamily> families) {
        for (Step step : steps) {
            requireNew(fixed.put(step.id().value(), step) == null, step.id().value());
        }
        for (StepFamily family : families) {
            requireNew(this.families.put(family.prefix(), family) == null, family.prefix());
        }
    }

    /** The step of this name, if there is one. */
    public Optional<Step> find(StepId id) {
        Step step = fixed.get(id.value());
        return step != null
                ? Optional.of(step)
                : Optional.ofNullable(families.get(id.system())).flatMap(family -> family.step(id));
    }

    /** The steps of this build, by name. */
    public List<Step> fixed() {
        return List.copyOf(fixed.values());
    }

    /** The families, by prefix. */
    public List<StepFamily> families() {
        return List.copyOf(families.values());
    }

    private static void requireNew(boolean isNew, String name) {
        if (!isNew) {
            throw new IllegalStateException("Two steps are called " + name + ".");
        }
    }
}
