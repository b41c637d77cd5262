package io.lastday.offboarding.playbook.upload;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.idempotency.IdempotentWrites;
import io.lastday.offboarding.playbook.BpmnWriter;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A firm's own playbooks, from upload to approval. */
@RestController
@RequestMapping("/api/playbooks/drafts")
class DraftController {

    /** A file of more bytes is no playbook; the reader says so too. */
    private static final int MAX_BYTES = 1_048_576;

    private final UploadPlaybook uploads;
    private final Drafts drafts;
    private final DraftViews answers;
    private final BpmnWriter pictures;
    private final IdempotentWrites writes;

    DraftController(
            UploadPlaybook uploads, Drafts drafts, DraftViews answers, BpmnWriter pictures, IdempotentWrites writes) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.answers = answers;
        this.pictures = pictures;
        this.writes = writes;
    }

    /** The body is the file, as the modeller wrote it; without a name it is called as its process is. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('admin')")
    Mono<DraftView> upload(
            Operator operator,
            @RequestParam(required = false) @Nullable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), MAX_BYTES)
                .map(DraftController::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(
                        DataBufferLimitException.class,
                        large -> new ProblemException(
                                PlaybookProblem.PLAYBOOK_TOO_LARGE, "A playbook has at most 1 MiB."))
                .flatMap(file -> Blocking.call(() -> upload(operator, name, key, file)));
    }

    private DraftView upload(Operator operator, @Nullable String name, @Nullable String key, byte[] file) {
        return writes.once(
                operator,
                key,
                "playbook upload",
                List.of(name == null ? "" : name, UploadPlaybook.sha256(file)),
                DraftView.class,
                () -> answers.of(uploads.upload(operator, name, file)));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('admin', 'approver', 'auditor')")
    Mono<DraftList> all(Operator operator) {
        return Blocking.call(() -> new DraftList(drafts.list(new FirmId(operator.firm())).stream()
                .map(answers::of)
                .toList()));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('admin', 'approver', 'auditor')")
    Mono<DraftView> one(Operator operator, @PathVariable UUID id) {
        return Blocking.call(() -> answers.of(require(operator, id)));
    }

    /** What was understood of it, as a picture that any modeller opens. */
    @GetMapping(value = "/{id}/bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize("hasAnyRole('admin', 'approver', 'auditor')")
    Mono<String> picture(Operator operator, @PathVariable UUID id) {
        return Blocking.call(() -> pictures.write(require(operator, id).playbook()));
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize("hasAnyRole('admin', 'approver')")
    Mono<DraftView> decide(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Decision request) {
        return Blocking.call(() -> writes.once(
                operator,
                key,
                "playbook approval " + id,
                request,
                DraftView.class,
                () -> answers.of(
                        uploads.decide(operator, id, request.decision() == Decision.Kind.APPROVE, request.comment()))));
    }

    private Draft require(Operator operator, UUID id) {
        return drafts.find(new FirmId(operator.firm()), id).orElseThrow(UploadPlaybook::notFound);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** The list. */
    record DraftList(List<DraftView> items) {}

    /** Yes or no, and why. */
    record Decision(
            @NotNull Kind decision,
            @NotBlank @Size(max = 2000) String comment) {
        /** Yes or no. */
        enum Kind {
            /** Cases may run it. */
            APPROVE,
            /** They may not. */
            REJECT
        }
    }
}
