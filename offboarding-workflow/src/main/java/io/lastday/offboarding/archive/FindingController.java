package io.lastday.offboarding.archive;

import io.lastday.offboarding.archive.ChatFindings.Listed;
import io.lastday.offboarding.archive.FindingsView.LookedFor;
import io.lastday.offboarding.leaver.CaseReader;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What was found in a chat: kinds and places, masked. Special categories are the data protection officer's alone. */
@RestController
@RequestMapping("/api/leavers/{id}/chats/{chat}/findings")
class FindingController {

    private final CaseReader reader;
    private final ChatBags bags;
    private final ChatFindings findings;
    private final LawfulBases bases;
    private final SecondLook look;

    FindingController(CaseReader reader, ChatBags bags, ChatFindings findings, LawfulBases bases, SecondLook look) {
        this.reader = reader;
        this.bags = bags;
        this.findings = findings;
        this.bases = bases;
        this.look = look;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('it', 'dpo', 'auditor')")
    Mono<Page> all(
            Operator operator,
            @PathVariable UUID id,
            @PathVariable UUID chat,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(defaultValue = "0") @Min(0) int cursor) {
        return Blocking.call(() -> {
            ChatBag bag = bag(reader.require(operator, id), chat);
            boolean special = operator.is("dpo");
            List<Listed> items = findings.page(bag.firm(), bag.id(), kind, special, cursor, limit + 1);
            boolean more = items.size() > limit;
            List<Listed> shown = more ? items.subList(0, limit) : items;
            return new Page(
                    view(bag, operator),
                    total(bag.looks(), kind, special),
                    shown,
                    more ? String.valueOf(shown.getLast().number()) : null);
        });
    }

    @PostMapping
    @PreAuthorize("hasRole('dpo')")
    Mono<FindingsView> lookAgain(Operator operator, @PathVariable UUID id, @PathVariable UUID chat) {
        return Blocking.call(() -> {
            LeaverCase leaver = reader.require(operator, id);
            look.at(bag(leaver, chat), operator.requirePerson());
            return view(bag(leaver, chat), operator);
        });
    }

    private FindingsView view(ChatBag bag, Operator operator) {
        LookedFor may =
                new LookedFor(bases.letsDetectorsRun(bag.firm()), bases.letsSpecialCategoriesBeSought(bag.firm()));
        return FindingsView.of(bag, may, operator);
    }

    private static long total(Looks looks, @Nullable String kind, boolean special) {
        return looks.counts().entrySet().stream()
                .filter(count -> special || !count.getKey().special())
                .filter(count -> kind == null || count.getKey().label().equals(kind))
                .mapToLong(count -> count.getValue())
                .sum();
    }

    private ChatBag bag(LeaverCase leaver, UUID chat) {
        return bags.find(leaver.firm(), leaver.id(), chat)
                .orElseThrow(() -> new ProblemException(
                        ArchiveProblem.NO_SUCH_CHAT, "This case has no such chat; GET …/chats lists them."));
    }

    /**
     * A page of findings.
     *
     * @param total how many there are; of a chat with more than 50,000 the first ones are listed
     */
    record Page(
            FindingsView findings,
            long total,
            List<Listed> items,
            @Nullable String nextCursor) {}
}
