package io.lastday.offboarding.leaver;

import io.lastday.offboarding.playbook.Playbook;
import io.lastday.offboarding.playbook.Playbooks;
import io.lastday.offboarding.step.Phase;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The playbooks that a case may run. */
@RestController
class PlaybookController {

    private final Playbooks playbooks;

    PlaybookController(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    @GetMapping("/api/playbooks")
    @PreAuthorize("isAuthenticated()")
    Mono<PlaybookList> all() {
        return Mono.just(new PlaybookList(
                playbooks.all().stream().map(PlaybookController::view).toList()));
    }

    private static PlaybookView view(Playbook playbook) {
        List<PhaseView> phases = playbook.phases().stream()
                .map(plan -> new PhaseView(
                        plan.phase(),
                        plan.steps().stream().map(step -> step.value()).toList()))
                .toList();
        return new PlaybookView(playbook.name(), playbook.title(), playbook.version(), phases);
    }

    /** The list. */
    record PlaybookList(List<PlaybookView> items) {}

    /** The newest version of one playbook. */
    record PlaybookView(String name, String title, int version, List<PhaseView> phases) {}

    /** A phase and its steps, in reading order. */
    record PhaseView(Phase phase, List<String> steps) {}
}
