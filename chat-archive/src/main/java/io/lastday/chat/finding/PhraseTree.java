package io.lastday.chat.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases as a tree of words: from any word of a text, one walk down finds the longest phrase. Phrases have few words,
 * so that a whole text costs its number of words times a constant.
 */
final class PhraseTree {

    /** A phrase of more words is refused; it bounds each walk. */
    static final int LONGEST = 8;

    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_SWAPPED = 4;

    private final Map<String, PhraseTree> next = new HashMap<>();
    private boolean ends;
    private boolean endsAsStem;
    private boolean hasStems;

    static PhraseTree of(Collection<String> phrases) {
        PhraseTree tree = new PhraseTree();
        phrases.forEach(tree::add);
        return tree;
    }

    static PhraseTree of(String... phrases) {
        return of(List.of(phrases));
    }

    /** Phrases that are found with two neighbouring letters swapped as well, the commonest slip on a phone. */
    static PhraseTree tolerant(Collection<String> phrases) {
        PhraseTree tree = of(phrases);
        for (String phrase : phrases) {
            for (int i = 0; i + 1 < phrase.length(); i++) {
                boolean inWord = phrase.charAt(i) != ' '
                        && phrase.charAt(i + 1) != ' '
                        && wordLength(phrase, i) >= SHORTEST_SWAPPED;
                if (inWord && phrase.charAt(i) != phrase.charAt(i + 1)) {
                    tree.add(
                            phrase.substring(0, i) + phrase.charAt(i + 1) + phrase.charAt(i) + phrase.substring(i + 2));
                }
            }
        }
        return tree;
    }

    private static int wordLength(String phrase, int at) {
        int end = phrase.indexOf(' ', at);
        return (end < 0 ? phrase.length() : end) - (phrase.lastIndexOf(' ', at) + 1);
    }

    /**
     * Adds a phrase; an asterisk at its end lets the last word go on ({@code depress*}).
     *
     * @throws IllegalArgumentException if it has no word or too many, or a stem that is too short
     */
    void add(String phrase) {
        String trimmed = phrase.strip();
        boolean stem = trimmed.endsWith("*");
        ChatText words = ChatText.of(trimmed);
        int count = words.count();
        if (count == 0 || count > LONGEST || stem && words.word(count - 1).length() < SHORTEST_STEM) {
            throw new IllegalArgumentException(
                    "a phrase has 1 to " + LONGEST + " words, a stem at least " + SHORTEST_STEM + " letters");
        }
        PhraseTree at = this;
        for (int i = 0; i < count; i++) {
            at.hasStems |= stem && i == count - 1;
            at = at.next.computeIfAbsent(words.word(i), word -> new PhraseTree());
        }
        at.ends |= !stem;
        at.endsAsStem |= stem;
    }

    /** How many words the longest phrase has that begins at this word, 0 if none does. */
    int matchAt(ChatText text, int word) {
        int longest = 0;
        PhraseTree at = this;
        for (int i = word; i < text.count(); i++) {
            if (at.hasStems && at.stemOf(text.word(i))) {
                longest = i + 1 - word;
            }
            PhraseTree deeper = i == word ? at.deeper(text.word(i)) : at.deeperOrSwapped(text.word(i));
            if (deeper == null) {
                break;
            }
            at = deeper;
            longest = at.ends ? i + 1 - word : longest;
        }
        return longest;
    }

    /** Whether a phrase begins among the words from one to another, the last one exclusive. */
    boolean within(ChatText text, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, text.count()); i++) {
            int length = matchAt(text, i);
            if (length > 0 && i + length <= to) {
                return true;
            }
        }
        return false;
    }

    /** Inside a phrase, a word with two neighbouring letters swapped will do. */
    private @Nullable PhraseTree deeperOrSwapped(String word) {
        PhraseTree found = deeper(word);
        boolean candidate = found == null && word.length() >= SHORTEST_SWAPPED && word.length() <= LONGEST_STEM;
        for (int i = 0; candidate && found == null && i + 1 < word.length(); i++) {
            found = next.get(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
        }
        return found;
    }

    /** By the word, or by the word without a genitive: {@code pwd's}. */
    private @Nullable PhraseTree deeper(String word) {
        PhraseTree found = next.get(word);
        return found == null && word.endsWith("'s") ? next.get(word.substring(0, word.length() - 2)) : found;
    }

    private boolean stemOf(String word) {
        for (int length = SHORTEST_STEM; length <= Math.min(word.length(), LONGEST_STEM); length++) {
            @Nullable PhraseTree stem = next.get(word.substring(0, length));
            if (stem != null && stem.endsAsStem) {
                return true;
            }
        }
        return false;
    }

    private static final int LONGEST_STEM = 16;
}
