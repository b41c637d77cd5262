package io.lastday.offboarding.playbook;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The playbooks that a case may run. */
@RestController
@RequestMapping("/api/playbooks")
class PlaybookController {

    private final Playbooks playbooks;
    private final PlaybookViews views;
    private final BpmnWriter pictures;

    PlaybookController(Playbooks playbooks, PlaybookViews views, BpmnWriter pictures) {
        this.playbooks = playbooks;
        this.views = views;
        this.pictures = pictures;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Mono<PlaybookList> all(Operator operator) {
        return Blocking.call(() -> new PlaybookList(playbooks.all(new FirmId(operator.firm())).stream()
                .map(views::of)
                .toList()));
    }

    @GetMapping("/{name}")
    @PreAuthorize("isAuthenticated()")
    Mono<PlaybookView> one(
            Operator operator, @PathVariable String name, @RequestParam(required = false) @Nullable Integer version) {
        return Blocking.call(() -> views.of(require(operator, name, version)));
    }

    /** The playbook as BPMN 2.0 with a picture, written by us; any modeller opens it. */
    @GetMapping(value = "/{name}/bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize("isAuthenticated()")
    Mono<String> picture(
            Operator operator, @PathVariable String name, @RequestParam(required = false) @Nullable Integer version) {
        return Blocking.call(() -> pictures.write(require(operator, name, version)));
    }

    private Playbook require(Operator operator, String name, @Nullable Integer version) {
        FirmId firm = new FirmId(operator.firm());
        Optional<Playbook> found =
                version == null ? playbooks.newest(firm, name) : playbooks.version(firm, name, version);
        return found.orElseThrow(() -> new ProblemException(
                CommonProblem.NOT_FOUND, "There is no such playbook. Look at GET /api/playbooks."));
    }

    /** The list. */
    record PlaybookList(List<PlaybookView> items) {}
}
