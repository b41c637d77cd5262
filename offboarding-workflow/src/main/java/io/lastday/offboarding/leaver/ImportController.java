package io.lastday.offboarding.leaver;

import io.lastday.offboarding.idempotency.IdempotentWrites;
import io.lastday.offboarding.leaver.DecisionController.ApprovalRequest;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many leavers from one sheet: tried first, started then, and approved once. */
@RestController
@RequestMapping("/api/leavers/imports")
class ImportController {

    /** Of the largest sheet: {@link CsvSheet#MOST_LINES} lines with every column filled. */
    private static final int MOST_BYTES = 3_000_000;

    private final Imports imports;
    private final ImportTries tries;
    private final IdempotentWrites writes;

    ImportController(Imports imports, ImportTries tries, IdempotentWrites writes) {
        this.imports = imports;
        this.tries = tries;
        this.writes = writes;
    }

    @PostMapping(consumes = "text/csv")
    @PreAuthorize("hasRole('hr')")
    Mono<ResponseEntity<ImportView>> start(
            Operator operator,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Flux<DataBuffer> body) {
        return text(body)
                .flatMap(csv -> Blocking.call(() -> {
                    if (dryRun) {
                        return answer(tries.tried(operator, csv));
                    }
                    ImportView view = writes.once(
                            operator, key, "import", csv, ImportView.class, () -> imports.start(operator, csv));
                    return ResponseEntity.status(HttpStatus.ACCEPTED).body(view);
                }));
    }

    /** A try that goes on is followed: the gateway waits half a minute for an answer, and a long sheet takes longer. */
    private static ResponseEntity<ImportView> answer(ImportView tried) {
        return tried.id() == null
                ? ResponseEntity.ok(tried)
                : ResponseEntity.accepted()
                        .location(URI.create("/api/leavers/imports/tries/" + tried.id()))
                        .body(tried);
    }

    /** How a try goes that takes long; the sheet as it would be started once it has ended. */
    @GetMapping("/tries/{id}")
    @PreAuthorize("hasRole('hr')")
    Mono<ImportView> tried(Operator operator, @PathVariable UUID id) {
        return Blocking.call(() -> tries.one(operator, id));
    }

    private static Mono<String> text(Flux<DataBuffer> body) {
        return DataBufferUtils.join(body, MOST_BYTES)
                .map(ImportController::utf8)
                .defaultIfEmpty("")
                .onErrorMap(
                        DataBufferLimitException.class,
                        large -> new ProblemException(
                                OffboardingProblem.SHEET_UNREADABLE,
                                "The sheet has more than " + MOST_BYTES + " bytes. Make two sheets of it."));
    }

    private static String utf8(DataBuffer buffer) {
        try {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            throw new ProblemException(
                    OffboardingProblem.SHEET_UNREADABLE,
                    "The sheet is not in UTF-8, so names could be read wrongly. Save it as CSV UTF-8.");
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('hr', 'approver', 'auditor')")
    Mono<ImportView.Sheets> newest(Operator operator) {
        return Blocking.call(() -> imports.newest(operator));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('hr', 'approver', 'auditor')")
    Mono<ImportView> one(Operator operator, @PathVariable UUID id) {
        return Blocking.call(() -> imports.one(operator, id));
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('approver')")
    Mono<ImportView> decide(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ApprovalRequest request) {
        return Blocking.call(() -> writes.once(
                operator,
                key,
                "import approval " + id,
                request,
                ImportView.class,
                () -> imports.decide(operator, id, request.decision(), request.commentOrNothing())));
    }
}
