package io.lastday.platform.scan;

import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Starts scans and shows how far they are; the same for every audit, below its own {@code lastday.scan.path}. */
@RestController
class ScanController {

    private static final Set<String> SEES_EVERY_SCAN = Set.of("it", "dpo", "auditor");

    private final ScanScope scope;
    private final ScanPipeline pipeline;
    private final ScanLedger ledger;

    ScanController(ScanScope scope, ScanPipeline pipeline, ScanLedger ledger) {
        this.scope = scope;
        this.pipeline = pipeline;
        this.ledger = ledger;
    }

    /** Starts a scan, or answers with the one that is under way or was run for the same slot. */
    @PostMapping("${lastday.scan.path}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAnyRole('it', 'scanner', 'workflow')")
    Mono<ScanAnswer> start(@Valid @RequestBody(required = false) @Nullable ScanRequest request, Operator operator) {
        if (!operator.firm().equals(scope.firm())) {
            return Mono.error(new ProblemException(
                    CommonProblem.FORBIDDEN, "This service is not connected to the systems of your firm."));
        }
        ScanRequest wanted = request == null ? ScanRequest.NOW : request;
        return pipeline.start(operator.firm(), wanted.slot(), operator.username())
                .map(ScanAnswer::of);
    }

    /** One scan; a machine sees only those that it started. */
    @GetMapping("${lastday.scan.path}/{id}")
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor', 'scanner', 'workflow')")
    Mono<ScanAnswer> one(@PathVariable UUID id, Operator operator) {
        return ledger.find(operator.firm(), id)
                .filter(run -> mayFollow(operator, run))
                .map(ScanAnswer::of)
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "No scan of that id is known, or it is not yours.")));
    }

    private static boolean mayFollow(Operator operator, ScanRun run) {
        return SEES_EVERY_SCAN.stream().anyMatch(operator::is)
                || run.startedBy().equals(operator.username());
    }
}
