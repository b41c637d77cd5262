package io.lastday.offboarding.playbook;

import io.lastday.offboarding.playbook.Playbook.PhasePlan;
import io.lastday.offboarding.playbook.PlaybookView.ItemView;
import io.lastday.offboarding.playbook.PlaybookView.PhaseView;
import io.lastday.offboarding.step.StepCatalogue;
import io.lastday.offboarding.step.StepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts playbooks into the words of the API. */
@Component
public class PlaybookViews {

    private final StepCatalogue catalogue;

    PlaybookViews(StepCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One playbook. */
    public PlaybookView of(Playbook playbook) {
        Terms terms = playbook.terms();
        return new PlaybookView(
                playbook.name(),
                playbook.title(),
                terms.purpose(),
                terms.neutral(),
                playbook.version(),
                terms.access(),
                terms.begins(),
                terms.approvals(),
                terms.review(),
                terms.contact(),
                terms.messages(),
                terms.asks(),
                playbook.owner() == null,
                playbook.phases().stream().map(plan -> phase(playbook, plan)).toList());
    }

    private PhaseView phase(Playbook playbook, PhasePlan plan) {
        return new PhaseView(
                plan.phase(),
                names(plan.steps()),
                names(plan.gates()),
                plan.lanes().stream().map(PlaybookViews::names).toList(),
                plan.steps().stream()
                        .map(id -> item(playbook, id))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<String> names(List<StepId> steps) {
        return steps.stream().map(StepId::value).toList();
    }

    /** A step of an old version may be gone from this build; its name is still told. */
    private Optional<ItemView> item(Playbook playbook, StepId id) {
        Map<String, String> settings = playbook.settings(id);
        return catalogue
                .find(id)
                .map(step -> new ItemView(
                        id.value(),
                        settings.getOrDefault("title", step.title()),
                        step.system(),
                        step.facts().effect(),
                        settings.get("due")));
    }
}
