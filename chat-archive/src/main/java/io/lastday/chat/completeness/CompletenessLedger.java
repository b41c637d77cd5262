package io.lastday.chat.completeness;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the completeness of one chat: numbers, times and reasons, no content.
 *
 * @param chat which one
 * @param name the chat's name in its source, null where it gives none
 * @param entries how many entries it was read from
 * @param tally what was counted
 * @param employment what its dates are held against
 * @param notice whether it begins with the notice about encryption
 * @param truncation whether it looks cut
 * @param outcome how its export went
 * @param overlap what an earlier export already held, null if it was not compared
 * @param crossCheck what a counterpart's export says, null if it was not compared
 */
public record CompletenessLedger(
        ChatKey chat,
        @Nullable String name,
        long entries,
        Tally tally,
        Employment employment,
        EncryptionNotice notice,
        Truncation truncation,
        ExportOutcome outcome,
        @Nullable Overlap overlap,
        @Nullable CrossCheck crossCheck) {

    /** The ledger of a chat that did not come: the app blocks its export, or the person declined. */
    public static CompletenessLedger withoutExport(ChatKey chat, @Nullable String name, ExportOutcome outcome) {
        return new CompletenessLedger(
                chat,
                name,
                0,
                Tally.EMPTY,
                Employment.UNKNOWN,
                EncryptionNotice.NOT_EXPECTED,
                Truncation.NOT_LOOKED_AT,
                outcome,
                null,
                null);
    }

    /** The same with what a person said about the export. */
    public CompletenessLedger with(ExportOutcome said) {
        return new CompletenessLedger(
                chat, name, entries, tally, employment, notice, truncation, said, overlap, crossCheck);
    }

    /** The same with a comparison to an earlier export. */
    public CompletenessLedger with(Overlap compared) {
        return new CompletenessLedger(
                chat, name, entries, tally, employment, notice, truncation, outcome, compared, crossCheck);
    }

    /** The same with a comparison to a counterpart's export. */
    public CompletenessLedger with(CrossCheck compared) {
        return new CompletenessLedger(
                chat, name, entries, tally, employment, notice, truncation, outcome, overlap, compared);
    }

    /** As a value for JSON. */
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("entry", chat.entry());
        json.put("conversation", chat.conversation());
        json.put("name", name);
        json.put("outcome", outcome.name());
        json.put("entries", entries);
        tally.into(json);
        tally.period().into(json, employment);
        json.put("encryptionNotice", notice.label());
        json.put("truncation", truncation.json());
        json.put("overlap", overlap == null ? null : overlap.json());
        json.put("crossCheck", crossCheck == null ? null : crossCheck.json());
        return json;
    }
}
