package io.lastday.offboarding.step.human;

import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.Step;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepFamily;
import io.lastday.offboarding.step.StepId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whatever a playbook calls {@code human.…} is a task; its title, text and due date stand in the playbook. */
@Component
final class HumanTaskFamily implements StepFamily {

    private static final String PREFIX = "human";

    private final HumanTasks tasks;
    private final StepFacts facts = StepFacts.of(StepFacts.Effect.READS, Phase.PREPARE, Phase.values())
            .ends(OutcomeKind.NEEDS_HUMAN, HumanTask.HUMAN_TASK, "Shown, with a due date, until somebody completes it.")
            .ends(OutcomeKind.DONE, "A named person said what they did; nothing can be read back.")
            .byHand("Do what the task says, then complete the step and say what you did.")
            .build();

    HumanTaskFamily(HumanTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public Optional<Step> step(StepId id) {
        return id.value().startsWith(PREFIX + ".") ? Optional.of(new HumanTask(id, tasks, facts)) : Optional.empty();
    }

    @Override
    public StepFacts facts() {
        return facts;
    }

    @Override
    public String title() {
        return "A task for a person";
    }
}
