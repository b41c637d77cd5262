package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Finding.Rule;
import io.lastday.offboarding.playbook.Sketch.DrawnPhase;
import io.lastday.offboarding.playbook.Sketch.DrawnStep;
import io.lastday.offboarding.playbook.Terms.Access;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepFacts;
import io.lastday.offboarding.step.StepFacts.Effect;
import io.lastday.offboarding.step.StepId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order that no playbook may break: contain first, destroy last (product rule 1), nothing without the guard rails and an
 * approval, everything read back, and the evidence sealed at the end. Pure: the same sketch gives the same findings.
 */
final class OrderRules {

    private static final StepId GUARD_RAILS = new StepId("lastday.guard-rails");
    private static final StepId APPROVAL = new StepId("lastday.approval");
    private static final StepId RESIDUAL = new StepId("lastday.residual-access");
    private static final StepId SEAL = new StepId("evidence.seal");

    /** Without each of these a person would count as contained, and could still get in. */
    private static final List<StepId> CONTAINMENT = ids(
            "entra.disable",
            "entra.revoke-sessions",
            "keycloak.disable",
            "keycloak.log-out",
            "keycloak.offline-sessions",
            "lastday.operator-account");

    /** Steps that need another one before them, in every playbook: a step alone would undo nothing, prove nothing, or lose data. */
    private static final Map<StepId, StepId> NEEDS = Map.of(
            new StepId("entra.revoke-sessions"), new StepId("entra.disable"),
            new StepId("keycloak.log-out"), new StepId("keycloak.disable"),
            new StepId("keycloak.offline-sessions"), new StepId("keycloak.log-out"),
            new StepId("entra.licences"), new StepId("exchange.mailbox"),
            new StepId("ad.stays-disabled"), new StepId("ad.disable"));

    /** What proves that a containing step held. */
    private static final Map<StepId, StepId> PROVEN_BY = Map.of(
            new StepId("entra.disable"), new StepId("entra.verify"),
            new StepId("keycloak.disable"), new StepId("keycloak.verify"));

    /** Steps that wait for something from the person. */
    private static final Set<StepId> ASKS_THE_PERSON = Set.copyOf(ids("whatsapp.receive", "chats.receive"));

    private final StepCatalogue catalogue;
    private final Sketch sketch;
    private final Map<StepId, DrawnStep> placed = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    OrderRules(StepCatalogue catalogue, Sketch sketch) {
        this.catalogue = catalogue;
        this.sketch = sketch;
    }

    /** Every rule that the sketch breaks. */
    List<Finding> findings() {
        phases();
        sketch.steps().forEach(this::once);
        sketch.steps().forEach(this::place);
        sketch.steps().forEach(this::neighbours);
        sketch.steps().forEach(this::depth);
        containment();
        ends();
        return List.copyOf(findings);
    }

    private void phases() {
        List<DrawnPhase> phases = sketch.phases();
        for (int i = 0; i < phases.size(); i++) {
            DrawnPhase phase = phases.get(i);
            if (i > 0 && phase.phase().compareTo(phases.get(i - 1).phase()) <= 0) {
                refuse(
                        phase,
                        phase.phase().title() + " may not come after "
                                + phases.get(i - 1).phase().title() + ".");
            }
            if (phase.steps().isEmpty()) {
                refuse(phase, "The phase has no steps. Remove it.");
            }
            if (phase.phase() == Phase.CONTAIN && sketch.terms().access() == Access.STAYS) {
                refuse(phase, "The playbook says that access stays: then nobody is contained.");
            }
        }
    }

    private void once(DrawnStep step) {
        DrawnStep before = placed.putIfAbsent(step.id(), step);
        if (before != null) {
            refuse(step, step.id() + " stands in the playbook twice, first on line " + before.line() + ".");
        }
    }

    private void place(DrawnStep step) {
        Set<Phase> allowed = facts(step).phases();
        if (!allowed.contains(step.phase())) {
            refuse(
                    step,
                    step.id() + " may not stand in " + step.phase().title() + ", only in "
                            + allowed.stream().map(Phase::title).collect(Collectors.joining(", ")) + ".");
        }
    }

    private void neighbours(DrawnStep step) {
        for (StepId earlier : facts(step).after()) {
            DrawnStep other = placed.get(earlier);
            if (other != null && !other.isBefore(step)) {
                refuse(step, step.id() + " comes only when " + earlier + " has ended.");
            }
        }
        StepId needed = NEEDS.get(step.id());
        if (needed != null && !stands(needed, step)) {
            refuse(step, step.id() + " needs " + needed + " before it.");
        }
        StepId proof = PROVEN_BY.get(step.id());
        if (proof != null && !placed.containsKey(proof)) {
            refuse(step, "Nothing reads back what " + step.id() + " did. Add " + proof + " in Verify.");
        }
        if (!sketch.terms().messages() && ASKS_THE_PERSON.contains(step.id())) {
            refuse(step, "The playbook says that the person gets no messages, and " + step.id() + " waits for them.");
        }
    }

    /** What a step may do, given what the playbook says about access and where the step stands. */
    private void depth(DrawnStep step) {
        Effect effect = facts(step).effect();
        boolean takes = effect == Effect.REMOVES || effect == Effect.DESTROYS;
        switch (sketch.terms().access()) {
            case STAYS -> stays(step, effect);
            case SUSPENDS -> {
                if (takes) {
                    refuse(step, step.id() + " " + effect.words() + ", and the playbook says that access comes back.");
                }
            }
            case ENDS -> {}
        }
        if (takes && step.phase().compareTo(Phase.CONTAIN) <= 0) {
            refuse(step, step.id() + " " + effect.words() + ": that comes only after Contain.");
        }
        if (takes || effect == Effect.CONTAINS) {
            require(GUARD_RAILS, step);
        }
        if (step.phase().compareTo(Phase.CONTAIN) > 0
                && !step.id().equals(APPROVAL)
                && !step.id().equals(GUARD_RAILS)) {
            require(APPROVAL, step);
        }
        if (effect == Effect.DESTROYS) {
            preserved(step);
        }
    }

    private void stays(DrawnStep step, Effect effect) {
        boolean difference = effect == Effect.REMOVES && sketch.terms().difference();
        if (effect != Effect.READS && effect != Effect.CHANGES && !difference) {
            refuse(step, step.id() + " " + effect.words() + ", and the playbook says that access stays.");
        }
    }

    /** Destroy last: everything that saves data has ended, and there is something that does. */
    private void preserved(DrawnStep step) {
        List<DrawnStep> preserve = sketch.steps().stream()
                .filter(other -> other.phase() == Phase.PRESERVE)
                .toList();
        if (preserve.isEmpty()) {
            refuse(step, step.id() + " destroys, and no phase Preserve saves anything before it.");
        }
        for (DrawnStep other : preserve) {
            if (!other.isBefore(step)) {
                refuse(step, step.id() + " destroys: it comes only when " + other.id() + " has ended.");
            }
        }
    }

    private void containment() {
        if (!sketch.terms().contains()) {
            return;
        }
        for (StepId step : CONTAINMENT) {
            DrawnStep found = placed.get(step);
            if (found == null || found.phase() != Phase.CONTAIN) {
                refuse(Phase.CONTAIN, step + " is missing in Contain: the person could still get in.");
            }
        }
        if (!placed.containsKey(RESIDUAL)) {
            refuse(Phase.VERIFY, RESIDUAL + " is missing: nobody would learn what the person can still reach.");
        }
    }

    private void ends() {
        DrawnStep seal = placed.get(SEAL);
        if (seal == null) {
            refuse(Phase.CLOSE, SEAL + " is missing: a case ends with its evidence.");
            return;
        }
        for (DrawnStep step : sketch.steps()) {
            if (!step.id().equals(SEAL) && step.phase() != Phase.RETAIN && !step.isBefore(seal)) {
                refuse(step, step.id() + " comes after the evidence is sealed. Only what stands in Retain may.");
            }
        }
    }

    private void require(StepId needed, DrawnStep step) {
        if (!step.id().equals(needed) && !stands(needed, step)) {
            refuse(step, step.id() + " needs " + needed + " before it.");
        }
    }

    private boolean stands(StepId needed, DrawnStep before) {
        DrawnStep found = placed.get(needed);
        return found != null && found.isBefore(before);
    }

    private StepFacts facts(DrawnStep step) {
        return catalogue.find(step.id()).orElseThrow().facts();
    }

    private void refuse(DrawnStep step, String what) {
        findings.add(Finding.refusal(step.line(), step.element(), Rule.ORDER, what));
    }

    private void refuse(DrawnPhase phase, String what) {
        findings.add(Finding.refusal(phase.line(), phase.element(), Rule.ORDER, what));
    }

    /** What is missing has no line: it is told where it would stand. */
    private void refuse(Phase phase, String what) {
        sketch.phases().stream()
                .filter(drawn -> drawn.phase() == phase)
                .findFirst()
                .ifPresentOrElse(
                        drawn -> refuse(drawn, what),
                        () -> findings.add(Finding.refusal(sketch.line(), sketch.element(), Rule.ORDER, what)));
    }

    private static List<StepId> ids(String... values) {
        return Arrays.stream(values).map(StepId::new).toList();
    }
}
