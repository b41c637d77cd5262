package io.lastday.offboarding.step;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue, the plan and the order rules know about a step. Pure data: {@code docs/steps.md} is made from it.
 *
 * @param effect how deep the step cuts, and whether that can be undone
 * @param phases the phases in which a playbook may call it
 * @param after steps that come earlier wherever both stand in one playbook
 * @param calls what it asks of remote systems, each with the permission that it needs and why
 * @param endings how it may end, beside what every remote step may meet (see {@code Reasons})
 * @param byHand what a person does when the step cannot
 */
public record StepFacts(
        Effect effect, Set<Phase> phases, Set<StepId> after, List<Call> calls, List<Ending> endings, String byHand) {

    /** Keeps its own copies, in the given order. */
    public StepFacts {
        if (phases.isEmpty()) {
            throw new IllegalArgumentException("A step that may stand in no phase can never run.");
        }
        phases = EnumSet.copyOf(phases);
        after = new LinkedHashSet<>(after);
        calls = List.copyOf(calls);
        endings = List.copyOf(endings);
    }

    /** How deep a step cuts. */
    public enum Effect {
        /** Changes nothing outside of Lastday. */
        READS("reads only"),
        /** Ends access; a restoration gives it back. */
        CONTAINS("contains"),
        /** Changes something that a person can change back. */
        CHANGES("changes"),
        /** Takes something away that the snapshot remembers. */
        REMOVES("removes, restorable from the snapshot"),
        /** Takes something away for good. */
        DESTROYS("destroys, not restorable");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /**
     * One kind of call.
     *
     * @param call method and path, for example {@code PATCH /users/{id}}
     * @param permission the least that the remote system asks for it
     * @param why what the step needs it for
     */
    public record Call(String call, String permission, String why) {}

    /** One way in which a step ends. */
    public record Ending(OutcomeKind outcome, @Nullable ReasonCode reason, String meaning) {}

    /** Begins the facts of a step that may stand in {@code phases}. */
    public static Builder of(Effect effect, Phase first, Phase... more) {
        return new Builder(effect, EnumSet.of(first, more));
    }

    /** Collects the facts of one step. */
    public static final class Builder {

        private final Effect effect;
        private final Set<Phase> phases;
        private final Set<StepId> after = new LinkedHashSet<>();
        private final List<Call> calls = new ArrayList<>();
        private final List<Ending> endings = new ArrayList<>();
        private String byHand = "";

        private Builder(Effect effect, Set<Phase> phases) {
            this.effect = effect;
            this.phases = phases;
        }

        /** Steps that come earlier wherever both stand in one playbook. */
        public Builder after(String... steps) {
            for (String step : steps) {
                after.add(new StepId(step));
            }
            return this;
        }

        /** A call, its permission, and why. */
        public Builder call(String call, String permission, String why) {
            calls.add(new Call(call, permission, why));
            return this;
        }

        /** An ending without a reason code: DONE or ALREADY_DONE. */
        public Builder ends(OutcomeKind outcome, String meaning) {
            endings.add(new Ending(outcome, null, meaning));
            return this;
        }

        /** An ending with its reason code. */
        public Builder ends(OutcomeKind outcome, ReasonCode reason, String meaning) {
            endings.add(new Ending(outcome, reason, meaning));
            return this;
        }

        /** What a person does when the step cannot. */
        public Builder byHand(String instruction) {
            byHand = instruction;
            return this;
        }

        /** The facts. */
        public StepFacts build() {
            if (byHand.isBlank() || endings.isEmpty()) {
                throw new IllegalStateException("A step says how it ends and what a person does when it cannot.");
            }
            return new StepFacts(effect, phases, after, calls, endings, byHand);
        }
    }
}
