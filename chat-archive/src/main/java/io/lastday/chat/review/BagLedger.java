package io.lastday.chat.review;

import io.lastday.chat.json.JsonTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What a bag's {@code ledger.json} says about its files. */
final class BagLedger {

    /** Formats whose messages carry no id of their conversation: a file is a conversation. */
    private static final Set<String> WITHOUT_IDS = Set.of("whatsapp", "opaque", "unknown");

    private final Map<String, Original> originals = new LinkedHashMap<>();
    private final List<File> files = new ArrayList<>();

    private BagLedger() {}

    /**
     * A chat as it came.
     *
     * @param format label of its format
     * @param name where it came from
     */
    record Original(String format, String name) {}

    /**
     * A file that came beside the chats.
     *
     * @param path below {@code data/}
     * @param name where it came from
     * @param id what messages call it by
     */
    record File(String path, String name, @Nullable String id) {}

    /** Reads the ledger. */
    static BagLedger read(String json) throws IOException {
        try {
            BagLedger ledger = new BagLedger();
            Map<String, @Nullable Object> root = JsonTree.object(json);
            for (Map<?, ?> line : lines(root.get("originals"))) {
                ledger.originals.put(text(line, "path"), new Original(text(line, "format"), text(line, "name")));
            }
            for (Map<?, ?> line : lines(root.get("files"))) {
                String id = line.get("id") instanceof String known ? known : null;
                ledger.files.add(new File(text(line, "path"), text(line, "name"), id));
            }
            return ledger;
        } catch (JacksonException | ClassCastException | IllegalArgumentException malformed) {
            throw new IOException("the bag's ledger cannot be read");
        }
    }

    private static List<Map<?, ?>> lines(@Nullable Object value) {
        List<Map<?, ?>> lines = new ArrayList<>();
        if (value instanceof List<?> items) {
            items.forEach(item -> lines.add((Map<?, ?>) item));
        }
        return lines;
    }

    private static String text(Map<?, ?> line, String member) {
        if (line.get(member) instanceof String text) {
            return WellFormed.of(text);
        }
        throw new IllegalArgumentException(member);
    }

    Set<String> originals() {
        return originals.keySet();
    }

    List<File> files() {
        return files;
    }

    /** The only original, null if there are several. */
    @Nullable
    String onlyOriginal() {
        return originals.size() == 1 ? originals.keySet().iterator().next() : null;
    }

    /** The label of an original's format. */
    String format(String original) {
        Original known = originals.get(original);
        return known == null ? "unknown" : known.format();
    }

    /** Whether messages of a format carry an id of their conversation. */
    boolean hasIds(String format) {
        return !WITHOUT_IDS.contains(format);
    }

    /** An original's name where it came from. */
    String name(String original) {
        Original known = originals.get(original);
        return known == null ? original : known.name();
    }

    /** What to call a conversation that is a file: an export names its zip after the chat, not the text in it. */
    String title(String original, String entry) {
        String inside = entry.substring(entry.lastIndexOf('/') + 1);
        boolean alone = entry.equals(original) || inside.equals("_chat.txt");
        String name = alone ? name(original) : inside;
        int end = name.lastIndexOf('.');
        return end > 0 && !ledgerIsOpaque(original) ? name.substring(0, end) : name;
    }

    private boolean ledgerIsOpaque(String original) {
        return format(original).equals("opaque");
    }
}
