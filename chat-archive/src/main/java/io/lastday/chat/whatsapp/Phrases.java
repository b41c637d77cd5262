package io.lastday.chat.whatsapp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What WhatsApp itself writes into exports, in the languages of {@code phrases.txt}. */
final class Phrases {

    private static final Phrases ALL = read();
    private static final int GATE = 1 << 13;

    /** Longer than any phrase: what stands further on does not matter. */
    private static final int LONGEST = 200;

    private final Map<PhraseKind, Map<String, String>> byKind;
    private final Map<PhraseKind, List<String>> beginnings = new EnumMap<>(PhraseKind.class);
    private final Map<PhraseKind, BitSet> firstCharacters = new EnumMap<>(PhraseKind.class);
    private final Map<PhraseKind, BitSet> firstPairs = new EnumMap<>(PhraseKind.class);
    private final boolean[] gate = new boolean[GATE];
    private final Map<String, PhraseKind> whole = new HashMap<>();

    private Phrases(Map<PhraseKind, Map<String, String>> byKind) {
        this.byKind = byKind;
        for (PhraseKind kind : PhraseKind.values()) {
            List<String> keys =
                    new ArrayList<>(byKind.getOrDefault(kind, Map.of()).keySet());
            beginnings.put(kind, keys);
            BitSet first = new BitSet();
            keys.forEach(key -> first.set(key.charAt(0)));
            firstCharacters.put(kind, first);
            BitSet pairs = new BitSet();
            keys.forEach(key -> pairs.set(key.length() > 1 ? pair(key.charAt(0), key.charAt(1)) : 0));
            firstPairs.put(kind, pairs);
            if (isWhole(kind)) {
                keys.forEach(key -> open(kind == PhraseKind.MEDIA ? "<" + key + ">" : key, kind));
            }
        }
    }

    private static boolean isWhole(PhraseKind kind) {
        return switch (kind) {
            case MEDIA, OMITTED, DELETED, CALL, LIVE, ONCE -> true;
            default -> false;
        };
    }

    private void open(String key, PhraseKind kind) {
        whole.putIfAbsent(key, kind);
        gate[gate(key)] = true;
    }

    /** A small number that a text and its key have in common: most texts fail here, before a key is made of them. */
    private static int gate(String text) {
        int end = text.length();
        while (end > 1 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '\u3002')) {
            end--;
        }
        int first = Character.toLowerCase(text.charAt(0));
        int last = Character.toLowerCase(text.charAt(end - 1));
        return (first * 31 + last * 257 + end * 67) & GATE - 1;
    }

    static Phrases all() {
        return ALL;
    }

    private static Phrases read() {
        Map<PhraseKind, Map<String, String>> byKind = new EnumMap<>(PhraseKind.class);
        PhraseFile.read(
                "phrases.txt",
                (language, kind, phrase) -> byKind.computeIfAbsent(PhraseKind.named(kind), any -> new HashMap<>())
                        .putIfAbsent(Marks.key(phrase), language));
        return new Phrases(byKind);
    }

    /** What a text says that is a phrase from end to end; null if it is none. Cheap for any other text. */
    @Nullable
    PhraseKind whole(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !gate[gate(text)]) {
            return null;
        }
        return whole.get(Marks.key(text));
    }

    /** Whether the text is one of the phrases, as far as case, marks and a final stop go. */
    boolean is(PhraseKind kind, String text) {
        return text.length() < LONGEST && byKind.getOrDefault(kind, Map.of()).containsKey(Marks.key(text));
    }

    /** Whether the text begins with one of the phrases; its first character tells most that do not. */
    boolean begins(PhraseKind kind, String text) {
        BitSet first = firstCharacters.get(kind);
        int from = Marks.skip(text);
        if (from >= text.length() || first == null || !first.get(Character.toLowerCase(text.charAt(from)))) {
            return false;
        }
        if (from + 1 < text.length() && !mayBegin(kind, text.charAt(from), text.charAt(from + 1))) {
            return false;
        }
        String key = Marks.key(text.substring(from, Math.min(text.length(), from + LONGEST)));
        for (String phrase : beginnings.getOrDefault(kind, List.of())) {
            if (key.startsWith(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** False if no phrase begins with these two, where both are plain letters or digits; true if that is not known. */
    private boolean mayBegin(PhraseKind kind, char first, char second) {
        BitSet pairs = firstPairs.get(kind);
        if (pairs == null || pairs.get(0) || !isPlain(first) || !isPlain(second)) {
            return true;
        }
        return pairs.get(pair(Character.toLowerCase(first), Character.toLowerCase(second)));
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static int pair(char first, char second) {
        return first >= 0x80 || second >= 0x80 ? 1 << 14 : first << 7 | second;
    }

    /** Whether the text holds one of the phrases, not at its beginning. */
    boolean holds(PhraseKind kind, String text) {
        String key = Marks.key(text);
        for (String phrase : beginnings.getOrDefault(kind, List.of())) {
            if (key.indexOf(phrase) > 0) {
                return true;
            }
        }
        return false;
    }
}
