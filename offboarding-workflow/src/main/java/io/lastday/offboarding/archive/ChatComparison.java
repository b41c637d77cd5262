package io.lastday.offboarding.archive;

import io.lastday.chat.completeness.ChatKey;
import io.lastday.chat.completeness.ChatPrint;
import io.lastday.chat.completeness.Completeness;
import io.lastday.chat.completeness.CompletenessLedger;
import io.lastday.chat.completeness.CrossCheck;
import io.lastday.chat.completeness.Overlap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the chats of one export against those of others. A source that names its conversations says which chat is which;
 * elsewhere the words do: of all chats the one with the most in common is the same. For one thread.
 */
final class ChatComparison {

    /** Comparing takes time in the length of both: more than a person's exports ever need. */
    private static final int MOST = 64;

    private final Map<ChatKey, ChatPrint> here;
    private final Map<ChatKey, Overlap> overlaps = new HashMap<>();
    private final Map<ChatKey, CrossCheck> checks = new HashMap<>();
    private int compared;

    ChatComparison(Map<ChatKey, ChatPrint> here) {
        this.here = here;
    }

    /** Holds them against an earlier export of the same person. */
    void withEarlier(Map<ChatKey, ChatPrint> earlier) {
        each(earlier, (key, mine, other) -> {
            Overlap overlap = Overlap.between(other, mine);
            if (overlap.basis().isCompared()) {
                overlaps.merge(key, overlap, (one, two) -> one.repeated() >= two.repeated() ? one : two);
            }
        });
    }

    /** Holds them against the export of somebody else who is in the chats. */
    void withCounterpart(Map<ChatKey, ChatPrint> there) {
        each(there, (key, mine, other) -> keep(key, CrossCheck.between(mine, other)));
    }

    /** Holds somebody else's export against that of the leaver. */
    void withLeavers(Map<ChatKey, ChatPrint> leavers) {
        each(leavers, (key, mine, other) -> keep(key, CrossCheck.between(other, mine)));
    }

    private void keep(ChatKey key, CrossCheck check) {
        if (check.basis().isCompared()) {
            checks.merge(key, check, (one, two) -> one.both() >= two.both() ? one : two);
        }
    }

    /** Which messages an earlier export has too: numbers from 0 over the messages of each chat, as half-open ranges. */
    List<Map<String, @Nullable Object>> repeats() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        overlaps.forEach((key, overlap) -> {
            Map<String, @Nullable Object> chat = new LinkedHashMap<>();
            chat.put("entry", key.entry());
            chat.put("conversation", key.conversation());
            chat.put("messages", ranges(overlap.marks()));
            all.add(chat);
        });
        return all;
    }

    private static List<List<Integer>> ranges(BitSet marks) {
        List<List<Integer>> ranges = new ArrayList<>();
        for (int from = marks.nextSetBit(0); from >= 0; ) {
            int to = marks.nextClearBit(from);
            ranges.add(List.of(from, to));
            from = marks.nextSetBit(to);
        }
        return ranges;
    }

    private void each(Map<ChatKey, ChatPrint> others, Pair pair) {
        here.forEach((key, mine) -> others.forEach((otherKey, other) -> {
            boolean mayBeSame = key.conversation() == null
                    ? otherKey.conversation() == null
                    : key.conversation().equals(otherKey.conversation());
            if (mayBeSame && compared < MOST) {
                compared++;
                pair.compare(key, mine, other);
            }
        }));
    }

    /** The ledger with what was found. */
    Completeness in(Completeness completeness) {
        return new Completeness(
                completeness.chats().stream().map(this::in).toList(), completeness.outside(), completeness.further());
    }

    private CompletenessLedger in(CompletenessLedger ledger) {
        Overlap overlap = overlaps.get(ledger.chat());
        CrossCheck check = checks.get(ledger.chat());
        CompletenessLedger compared = overlap == null ? ledger : ledger.with(overlap);
        return check == null ? compared : compared.with(check);
    }

    @FunctionalInterface
    private interface Pair {
        void compare(ChatKey key, ChatPrint mine, ChatPrint other);
    }
}
