package io.lastday.offboarding.leaver;

import io.lastday.chat.custody.CustodyEntry;
import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What happens to a case, live. Events are the entries of the custody log, read from the table: any replica can go on
 * where another stopped, from the {@code Last-Event-ID} that a browser sends by itself.
 */
@RestController
class EventController {

    private static final Duration POLL = Duration.ofMillis(400);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final CaseReader reader;
    private final CaseStore cases;
    private final CustodyLog custody;

    EventController(CaseReader reader, CaseStore cases, CustodyLog custody) {
        this.reader = reader;
        this.cases = cases;
        this.custody = custody;
    }

    @GetMapping(path = "/api/leavers/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasAnyRole('hr', 'it', 'approver', 'dpo', 'auditor')")
    Flux<ServerSentEvent<CaseEvent>> events(
            Operator operator,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        AtomicLong seen = new AtomicLong(seq(lastEventId));
        Mono<LeaverCase> visible = Blocking.call(() -> reader.require(operator, id));
        return visible.flatMapMany(leaver -> Flux.merge(entries(leaver, seen), heartbeat()));
    }

    /** Asks again only when the last answer has gone out: a slow reader is never buried. */
    private Flux<ServerSentEvent<CaseEvent>> entries(LeaverCase leaver, AtomicLong seen) {
        return Blocking.call(() -> newer(leaver, seen))
                .repeatWhen(asked -> asked.delayElements(POLL))
                .concatMapIterable(events -> events, 1);
    }

    private List<ServerSentEvent<CaseEvent>> newer(LeaverCase leaver, AtomicLong seen) {
        List<CustodyEntry> entries = custody.after(leaver.firm(), leaver.id(), seen.get());
        if (entries.isEmpty()) {
            return List.of();
        }
        CaseState state = cases.find(leaver.firm(), leaver.id()).orElse(leaver).state();
        seen.set(entries.getLast().seq());
        return entries.stream().map(entry -> event(entry, state)).toList();
    }

    private static Flux<ServerSentEvent<CaseEvent>> heartbeat() {
        return Flux.interval(HEARTBEAT)
                .map(beat -> ServerSentEvent.<CaseEvent>builder()
                        .comment("heartbeat")
                        .build());
    }

    private static ServerSentEvent<CaseEvent> event(CustodyEntry entry, CaseState state) {
        CaseEvent data = new CaseEvent(
                entry.seq(),
                entry.at(),
                entry.type(),
                entry.data().get("step"),
                entry.data().get("outcome"),
                entry.data().get("reasonCode"),
                state);
        return ServerSentEvent.builder(data)
                .id(String.valueOf(entry.seq()))
                .event("case")
                .build();
    }

    /** Anything that is no number begins at the beginning: more events than asked for do no harm, fewer would. */
    private static long seq(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("[0-9]{1,15}") ? Long.parseLong(lastEventId) : 0;
    }

    /** One event; no names, no reasons, no free text. */
    record CaseEvent(
            long seq,
            Instant at,
            String type,
            @Nullable String step,
            @Nullable String outcome,
            @Nullable String reasonCode,
            CaseState state) {}
}
