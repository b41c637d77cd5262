package io.lastday.offboarding.archive;

import io.lastday.offboarding.archive.ChatsView.OutcomeView;
import io.lastday.offboarding.leaver.CaseReader;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Says why an export is not there, or not whole: an outcome like any other, and no failure. */
@RestController
class ChatOutcomeController {

    private final CaseReader reader;
    private final ChatBags bags;
    private final ChatOutcomes outcomes;
    private final Clock clock;

    ChatOutcomeController(CaseReader reader, ChatBags bags, ChatOutcomes outcomes, Clock clock) {
        this.reader = reader;
        this.bags = bags;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @PostMapping("/api/leavers/{id}/chats/outcomes")
    @PreAuthorize("hasAnyRole('hr', 'it')")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<OutcomeView> record(Operator operator, @PathVariable UUID id, @Valid @RequestBody Said said) {
        return Blocking.call(() -> {
            LeaverCase leaver = reader.require(operator, id);
            requireOpen(leaver);
            ChatOutcome outcome = new ChatOutcome(
                    UUID.randomUUID(),
                    LawfulBasisController.origin(said.source),
                    said.outcome,
                    said.chat == null ? null : bag(leaver, said.chat),
                    said.note,
                    operator.requirePerson(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            outcomes.record(leaver.firm(), leaver.id(), outcome);
            return OutcomeView.of(outcome);
        });
    }

    /** The evidence of a case that has ended is sealed: nothing that is said now would stand in it. */
    static void requireOpen(LeaverCase leaver) {
        if (!leaver.state().isOpen()) {
            throw new ProblemException(
                    ArchiveProblem.CASE_TAKES_NO_CHATS,
                    "The case has ended: its evidence is sealed or its steps were stopped.");
        }
    }

    private UUID bag(LeaverCase leaver, UUID chat) {
        return bags.find(leaver.firm(), leaver.id(), chat)
                .map(ChatBag::id)
                .orElseThrow(() -> new ProblemException(
                        ArchiveProblem.NO_SUCH_CHAT, "This case has no such chat; GET …/chats lists them."));
    }

    /**
     * What is said.
     *
     * @param chat the bag that it is about, if it is about one
     * @param note what was seen or heard; no content of a chat
     */
    record Said(
            @NotBlank String source,
            @NotNull ChatOutcome.Kind outcome,
            @Nullable UUID chat,
            @NotBlank @Size(max = 500) String note) {}
}
