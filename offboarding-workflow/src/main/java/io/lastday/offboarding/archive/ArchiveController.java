package io.lastday.offboarding.archive;

import io.lastday.offboarding.leaver.CaseReader;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reading a sealed chat: asked for with a reason, agreed by a second person, taken out within the hour. */
@RestController
@RequestMapping("/api/leavers/{id}/archive/{chat}")
class ArchiveController {

    private final CaseReader reader;
    private final ChatBags bags;
    private final ChatVault vault;
    private final Openings openings;

    ArchiveController(CaseReader reader, ChatBags bags, ChatVault vault, Openings openings) {
        this.reader = reader;
        this.bags = bags;
        this.vault = vault;
        this.openings = openings;
    }

    @PostMapping("/openings")
    @PreAuthorize("hasAnyRole('auditor', 'dpo')")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<OpeningView> ask(
            Operator operator, @PathVariable UUID id, @PathVariable UUID chat, @Valid @RequestBody Reason request) {
        return Blocking.call(() -> {
            LeaverCase leaver = reader.require(operator, id);
            Opening opening = openings.request(operator, leaver, bag(leaver, chat), request.reason);
            return new OpeningView(opening.id(), "REQUESTED", null);
        });
    }

    @PostMapping("/openings/{opening}/approval")
    @PreAuthorize("hasAnyRole('auditor', 'dpo')")
    Mono<OpeningView> agree(
            Operator operator, @PathVariable UUID id, @PathVariable UUID chat, @PathVariable UUID opening) {
        return Blocking.call(() -> {
            LeaverCase leaver = reader.require(operator, id);
            Opening open = openings.approve(operator, leaver, bag(leaver, chat), opening);
            return new OpeningView(open.id(), "OPEN", open.until());
        });
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('auditor', 'dpo')")
    Mono<ResponseEntity<Flux<DataBuffer>>> takeOut(Operator operator, @PathVariable UUID id, @PathVariable UUID chat) {
        return Blocking.call(() -> {
            LeaverCase leaver = reader.require(operator, id);
            ChatBag bag = bag(leaver, chat);
            Opening opening = openings.requireOpen(operator, leaver, bag);
            requireSound(bag);
            openings.takenOut(operator, leaver, opening);
            Map<String, String> facts = Map.of(
                    "by", opening.requestedBy(),
                    "approvedBy", String.valueOf(opening.approvedBy()),
                    "reason", opening.reason());
            return StreamedZip.of("lastday-chat-" + chat + ".zip", out -> vault.takeOut(bag, facts, out));
        });
    }

    private void requireSound(ChatBag bag) throws IOException {
        if (!vault.isSound(bag)) {
            throw new ProblemException(
                    ArchiveProblem.BAG_ALTERED,
                    "The stored bag differs from what was sealed. Nothing is given out of it; restore it from a copy.");
        }
    }

    private ChatBag bag(LeaverCase leaver, UUID chat) {
        return bags.find(leaver.firm(), leaver.id(), chat)
                .orElseThrow(() -> new ProblemException(
                        ArchiveProblem.NO_SUCH_CHAT, "This case has no such chat; GET …/chats lists them."));
    }

    /** Why a chat is to be read. */
    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** Where an opening stands. */
    record OpeningView(UUID opening, String state, @Nullable Instant until) {}
}
