package io.lastday.offboarding.testing;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Outcome;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.StepResult;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A step that does what a test says, and remembers how it was called. Done at once where a test says nothing. */
public final class ScriptedStep implements Step {

    private final StepId id;
    private final ConnectedSystem system;
    private final List<StepContext> calls = new CopyOnWriteArrayList<>();
    private final Map<UUID, Function<StepContext, StepResult>> scripts = new ConcurrentHashMap<>();

    private volatile Function<StepContext, StepResult> always = ScriptedStep::done;

    ScriptedStep(String id, ConnectedSystem system) {
        this.id = new StepId(id);
        this.system = system;
    }

    @Override
    public StepId id() {
        return id;
    }

    @Override
    public ConnectedSystem system() {
        return system;
    }

    @Override
    public String title() {
        return "Scripted " + id;
    }

    @Override
    public StepResult run(StepContext context) {
        calls.add(context);
        return scripts.getOrDefault(context.caseId(), always).apply(context);
    }

    /** May stand anywhere: the tests' playbooks are about other things. */
    @Override
    public StepFacts facts() {
        return StepFacts.of(StepFacts.Effect.CHANGES, Phase.PREPARE, Phase.values())
                .ends(OutcomeKind.DONE, "As the test says.")
                .byHand("Nothing.")
                .build();
    }

    /** What this step does for one case from now on. */
    public void does(UUID caseId, Function<StepContext, StepResult> script) {
        scripts.put(caseId, script);
    }

    /** What this step does for every case that no test says anything about. */
    public void always(Function<StepContext, StepResult> script) {
        always = script;
    }

    /** How it was called for one case. */
    public List<StepContext> calls(UUID caseId) {
        return calls.stream().filter(call -> call.caseId().equals(caseId)).toList();
    }

    /** The outcome of everything that goes well. */
    public static StepResult done(StepContext context) {
        return new Outcome.Done("Done and read back.", Map.of("attempt", String.valueOf(context.attempt())));
    }
}
