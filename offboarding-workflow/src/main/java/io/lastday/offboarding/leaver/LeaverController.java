package io.lastday.offboarding.leaver;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.idempotency.IdempotentWrites;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import reactor.core.publisher.Mono;

/** Cases: start one, list them, look at one. */
@RestController
@RequestMapping("/api/leavers")
class LeaverController {

    private final StartLeaver start;
    private final CaseReader reader;
    private final CaseQueries queries;
    private final CaseViews views;
    private final IdempotentWrites writes;

    LeaverController(
            StartLeaver start, CaseReader reader, CaseQueries queries, CaseViews views, IdempotentWrites writes) {
        this.start = start;
        this.reader = reader;
        this.queries = queries;
        this.views = views;
        this.writes = writes;
    }

    @PostMapping
    @PreAuthorize("hasRole('hr')")
    Mono<ResponseEntity<CaseView>> start(
            Operator operator,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody StartRequest request) {
        return Blocking.call(() -> {
            CaseView view = writes.once(
                    operator,
                    key,
                    "start",
                    request,
                    CaseView.class,
                    () -> views.full(start.start(operator, request), operator));
            return ResponseEntity.created(URI.create("/api/leavers/" + view.id()))
                    .body(view);
        });
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('hr', 'it', 'approver', 'dpo', 'auditor')")
    Mono<CaseItem.Page> list(
            Operator operator,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(name = "q", required = false) @Size(max = 100) @Nullable String text,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Blocking.call(() -> {
            // one more than asked for tells whether there is a next page
            List<LeaverCase> found = queries.page(
                    new FirmId(operator.firm()),
                    operator.requirePerson(),
                    new CaseFilter(state, text),
                    PageCursor.decode(cursor),
                    limit + 1);
            List<LeaverCase> page = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit
                    ? new PageCursor(
                                    page.getLast().request().at(),
                                    page.getLast().id())
                            .encode()
                    : null;
            return new CaseItem.Page(page.stream().map(views::item).toList(), next);
        });
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('hr', 'it', 'approver', 'dpo', 'auditor')")
    Mono<CaseView> one(Operator operator, @PathVariable UUID id) {
        return Blocking.call(() -> views.full(reader.require(operator, id), operator));
    }
}
