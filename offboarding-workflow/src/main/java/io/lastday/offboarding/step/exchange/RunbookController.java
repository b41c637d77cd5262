package io.lastday.offboarding.step.exchange;

import io.lastday.offboarding.idempotency.IdempotentWrites;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The runbook that a step waits for, and its result. */
@RestController
@RequestMapping("/api/leavers/{id}/steps/{step}")
class RunbookController {

    private static final String ZIP = "application/zip";

    private final RunbookDesk desk;
    private final RunbookSeal seal;
    private final IdempotentWrites writes;

    RunbookController(RunbookDesk desk, RunbookSeal seal, IdempotentWrites writes) {
        this.desk = desk;
        this.seal = seal;
        this.writes = writes;
    }

    @GetMapping(path = "/runbook", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('it')")
    Mono<RunbookView> runbook(Operator operator, @PathVariable UUID id, @PathVariable String step) {
        return Blocking.call(() -> RunbookView.of(desk.waiting(operator, id, step), seal));
    }

    @GetMapping(path = "/runbook", produces = ZIP)
    @PreAuthorize("hasRole('it')")
    Mono<ResponseEntity<byte[]>> file(Operator operator, @PathVariable UUID id, @PathVariable String step) {
        return Blocking.call(() -> ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("runbook-" + id + ".zip")
                                .build()
                                .toString())
                .body(RunbookFile.of(desk.waiting(operator, id, step))));
    }

    @PostMapping("/result")
    @PreAuthorize("hasRole('it')")
    Mono<ResultView> result(
            Operator operator,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody String result) {
        return Blocking.call(() -> writes.once(
                operator,
                key,
                "RUNBOOK RESULT " + id + " " + step,
                result,
                ResultView.class,
                () -> desk.take(operator, id, step, result)));
    }

    /**
     * A runbook for a program.
     *
     * @param data the text that was signed, byte for byte
     * @param key the public half of the seal key, base64 of its DER form; trust the one that the firm keeps
     */
    record RunbookView(
            String step,
            String data,
            String signature,
            String key,
            String sha256,
            Instant issuedAt,
            Instant expiresAt) {

        static RunbookView of(SignedRunbook issued, RunbookSeal seal) {
            Runbook runbook = issued.runbook();
            return new RunbookView(
                    runbook.step().value(),
                    issued.data(),
                    issued.signature(),
                    seal.trusted().toBase64(),
                    issued.sha256(),
                    runbook.issuedAt(),
                    runbook.expiresAt());
        }
    }

    /** A result that was taken, and its digest as the custody log has it. */
    record ResultView(String step, String sha256) {}
}
