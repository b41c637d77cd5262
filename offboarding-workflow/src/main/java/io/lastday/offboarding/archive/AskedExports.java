package io.lastday.offboarding.archive;

import io.lastday.offboarding.archive.ExportProgress.Awaited;
import io.lastday.offboarding.archive.ExportProgress.Ended;
import io.lastday.offboarding.archive.ExportProgress.Missing;
import io.lastday.offboarding.archive.ExportProgress.NoBasis;
import io.lastday.offboarding.archive.ExportProgress.Sealed;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.offboarding.leaver.LeaverCase.AskedChat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The exports that a case asks for, and how far each is. Blocking. */
@Component
class AskedExports {

    private final LawfulBases bases;
    private final ChatBags bags;
    private final ChatOutcomes outcomes;
    private final ArchiveSettings settings;

    AskedExports(LawfulBases bases, ChatBags bags, ChatOutcomes outcomes, ArchiveSettings settings) {
        this.bases = bases;
        this.bags = bags;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /** One that is asked for. */
    record Asked(ChatOrigin origin, Instant dueBy, ExportProgress progress) {}

    List<Asked> of(LeaverCase leaver, Instant now) {
        List<ChatBag> sealed = bags.of(leaver.firm(), leaver.id());
        List<ChatOutcome> said = outcomes.of(leaver.firm(), leaver.id());
        return leaver.request().chats().stream()
                .map(asked -> asked(leaver, asked, sealed, said, now))
                .toList();
    }

    private Asked asked(LeaverCase leaver, AskedChat asked, List<ChatBag> sealed, List<ChatOutcome> said, Instant now) {
        ChatOrigin origin = ChatOrigin.of(asked.source()).orElseThrow();
        Instant due = asked.dueBy() != null
                ? asked.dueBy()
                : leaver.dates().accessEndsAt().plus(settings.exportWait());
        return new Asked(origin, due, progress(leaver, origin, due, sealed, said, now));
    }

    private ExportProgress progress(
            LeaverCase leaver,
            ChatOrigin origin,
            Instant due,
            List<ChatBag> sealed,
            List<ChatOutcome> said,
            Instant now) {
        // a file that was kept unread in place of an export is no export: a better one may still come
        List<ChatBag> received = sealed.stream()
                .filter(bag -> bag.origin() == origin && !bag.counterpart() && bag.format() == origin.format())
                .toList();
        if (!received.isEmpty()) {
            return new Sealed(origin, received);
        }
        Optional<ChatOutcome> end = said.stream()
                .filter(outcome -> outcome.origin() == origin && outcome.kind().endsWaiting())
                .reduce((earlier, later) -> later);
        if (end.isPresent()) {
            return new Ended(origin, end.get());
        }
        if (!bases.stands(leaver.firm(), origin)) {
            return new NoBasis(origin);
        }
        return now.isBefore(due) ? new Awaited(origin, due) : new Missing(origin);
    }
}
