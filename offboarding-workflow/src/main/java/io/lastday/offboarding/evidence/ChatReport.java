package io.lastday.offboarding.evidence;

import io.lastday.chat.json.JsonTree;
import io.lastday.offboarding.archive.ChatBag;
import io.lastday.offboarding.archive.ChatOutcome;
import io.lastday.offboarding.archive.Looks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence says about the chats of a case: digests and numbers, why an export is not there, and never a word of
 * one.
 *
 * @param bags what was sealed
 * @param outcomes what people said of exports that are missing or not whole
 */
record ChatReport(List<ChatBag> bags, List<ChatOutcome> outcomes) {

    /** The chat bags by digest and number; their contents stay where they are. */
    List<Map<String, @Nullable Object>> bagsJson() {
        return bags.stream().map(ChatReport::json).toList();
    }

    private static Map<String, @Nullable Object> json(ChatBag chat) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("chat", chat.id().toString());
        json.put("source", chat.origin().label());
        json.put("format", chat.format().label());
        json.put("tier", chat.format().tier().name());
        json.put("assurance", chat.assurance().name());
        json.put("attested", chat.note());
        json.put("sha256", chat.sha256());
        json.put("bytes", chat.bytes());
        json.put("messages", chat.ledger().messages());
        json.put("system", chat.ledger().system());
        json.put("gaps", chat.ledger().gaps());
        json.put("edited", chat.ledger().edited());
        json.put("deleted", chat.ledger().deleted());
        json.put("mediaClaimed", chat.ledger().mediaClaimed());
        json.put("mediaFound", chat.ledger().mediaFound());
        json.put("first", chat.ledger().first());
        json.put("last", chat.ledger().last());
        json.put("counterpart", chat.counterpart());
        json.put("lookedFor", chat.looks().ordinary());
        json.put("findings", chat.looks().ordinaryCounts());
        json.put("completeness", completeness(chat));
        json.put("tagManifestSha512", chat.tagManifestSha512());
        json.put("sealedBy", chat.sealedBy());
        json.put("sealedAt", chat.sealedAt().toString());
        return json;
    }

    private static @Nullable Object completeness(ChatBag chat) {
        return chat.completeness() == null ? null : JsonTree.object(chat.completeness());
    }

    /** Why exports are not there, or not whole. */
    List<Map<String, @Nullable Object>> outcomesJson() {
        return outcomes.stream().map(ChatReport::json).toList();
    }

    private static Map<String, @Nullable Object> json(ChatOutcome outcome) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("source", outcome.origin().label());
        json.put("outcome", outcome.kind().name());
        json.put("chat", outcome.chat() == null ? null : outcome.chat().toString());
        json.put("note", outcome.note());
        json.put("by", outcome.by());
        json.put("at", outcome.at().toString());
        return json;
    }

    /** The same for a person who reads it on paper. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(bags.isEmpty() ? "No chats were sealed." : "Sealed chats");
        bags.forEach(chat -> lines.add("  " + line(chat)));
        String seen = Looks.inWords(bags.stream().map(ChatBag::looks).toList());
        if (!seen.isEmpty()) {
            lines.add("  " + seen);
        }
        if (bags.stream().anyMatch(chat -> !chat.looks().ordinary())) {
            lines.add("  Not every chat was looked through for secrets; chats.json says which were.");
        }
        if (!outcomes.isEmpty()) {
            lines.add("");
            lines.add("Exports that did not come, or may not be whole");
            outcomes.forEach(outcome -> lines.add("  " + outcome.origin().title() + ": " + outcome.kind() + ", said by "
                    + outcome.by() + " at " + outcome.at() + ": " + outcome.note()));
        }
        return lines;
    }

    private static String line(ChatBag chat) {
        String what = chat.note() == null
                ? chat.ledger().messages() + " messages, " + chat.ledger().gaps() + " gaps"
                : "kept as it came, not read (low assurance), said to be: " + chat.note();
        return chat.origin().title() + ": " + what + ", SHA-256 " + chat.sha256();
    }
}
