package io.lastday.offboarding.step;

import java.util.Optional;

/** Steps that are as many as a firm configures, or a playbook names: {@code human.equipment}, {@code webhook.crm}. */
public interface StepFamily {

    /** What stands before the dot, for example {@code human}. */
    String prefix();

    /** The step of this name; empty where the family has none, for example because nothing is configured under it. */
    Optional<Step> step(StepId id);

    /** What holds for each of its steps. */
    StepFacts facts();

    /** What its steps do, in a few words for a person. */
    String title();
}
