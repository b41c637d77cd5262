package io.lastday.offboarding.archive;

import io.lastday.chat.json.JsonTree;
import io.lastday.chat.parse.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is in hand for a case, in numbers; no content.
 *
 * @param items sealed chat bags
 * @param asked exports that the case asks for, and how far each is
 * @param outcomes why an export is not there, or not whole
 * @param setAside files that could not be read, and what became of them
 */
record ChatsView(List<ChatView> items, List<AskedView> asked, List<OutcomeView> outcomes, List<SetAsideView> setAside) {

    /**
     * One chat bag in numbers.
     *
     * @param assurance how far it can be relied on
     * @param note what a file that was not read is said to be
     * @param counterpart whether it is the export of somebody else who is in the chats
     * @param completeness numbers, times and reasons for each chat; null from an older build
     */
    record ChatView(
            UUID chat,
            String source,
            String title,
            String format,
            String tier,
            Assurance assurance,
            @Nullable String note,
            boolean counterpart,
            long messages,
            long system,
            long gaps,
            long edited,
            long deleted,
            @Nullable String first,
            @Nullable String last,
            long mediaClaimed,
            long mediaFound,
            String dateOrder,
            long bytes,
            Instant sealedAt,
            String sha256,
            String state,
            @Nullable Map<String, @Nullable Object> completeness,
            FindingsView findings) {

        static ChatView of(ChatBag bag, FindingsView findings) {
            Ledger ledger = bag.ledger();
            return new ChatView(
                    bag.id(),
                    bag.origin().label(),
                    bag.origin().title(),
                    bag.format().label(),
                    bag.format().tier().name(),
                    bag.assurance(),
                    bag.note(),
                    bag.counterpart(),
                    ledger.messages(),
                    ledger.system(),
                    ledger.gaps(),
                    ledger.edited(),
                    ledger.deleted(),
                    ledger.first(),
                    ledger.last(),
                    ledger.mediaClaimed(),
                    ledger.mediaFound(),
                    bag.dateOrder(),
                    bag.bytes(),
                    bag.sealedAt(),
                    bag.sha256(),
                    "SEALED",
                    bag.completeness() == null ? null : JsonTree.object(bag.completeness()),
                    findings);
        }
    }

    /** One export that is asked for. */
    record AskedView(String source, String title, Instant dueBy, String state) {

        static AskedView of(AskedExports.Asked asked) {
            return new AskedView(
                    asked.origin().label(),
                    asked.origin().title(),
                    asked.dueBy(),
                    asked.progress().state());
        }
    }

    /** Why an export is not there, or not whole. */
    record OutcomeView(
            UUID id,
            String source,
            String title,
            ChatOutcome.Kind outcome,
            @Nullable UUID chat,
            String note,
            String by,
            Instant at) {

        static OutcomeView of(ChatOutcome outcome) {
            return new OutcomeView(
                    outcome.id(),
                    outcome.origin().label(),
                    outcome.origin().title(),
                    outcome.kind(),
                    outcome.chat(),
                    outcome.note(),
                    outcome.by(),
                    outcome.at());
        }
    }

    /** A file that could not be read. */
    record SetAsideView(
            UUID file,
            String source,
            String problem,
            String sha256,
            long bytes,
            Instant at,
            Instant keptUntil,
            SetAside.State state) {

        static SetAsideView of(SetAside file) {
            return new SetAsideView(
                    file.id(),
                    file.origin().label(),
                    file.problem().name(),
                    file.sha256(),
                    file.bytes(),
                    file.at(),
                    file.keptUntil(),
                    file.state());
        }
    }
}
