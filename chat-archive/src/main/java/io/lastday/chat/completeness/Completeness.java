package io.lastday.chat.completeness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The completeness of all chats of an export.
 *
 * @param chats a ledger for each chat, in the order in which they first appear
 * @param outside what belongs to no chat: lists of people, damaged files
 * @param further chats that were counted together because there are too many, 0 as a rule; they are in {@code outside}
 */
public record Completeness(List<CompletenessLedger> chats, Tally outside, long further) {

    /** Keeps its own copy. */
    public Completeness {
        chats = List.copyOf(chats);
    }

    /** Everything together. */
    public Tally total() {
        return chats.stream().map(CompletenessLedger::tally).reduce(outside, Tally::plus);
    }

    /** As a value for JSON. */
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("chats", chats.stream().map(CompletenessLedger::json).toList());
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        outside.into(rest);
        json.put("outside", rest);
        json.put("chatsCountedTogether", further);
        return json;
    }
}
