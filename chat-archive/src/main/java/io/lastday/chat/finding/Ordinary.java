package io.lastday.chat.finding;

import io.lastday.chat.finding.PasswordCues.Announced;
import java.util.Set;

/** Whether a plain word after "the password is" is the password, or goes on about it. */
final class Ordinary {

    private static final int LONGEST_PHRASE = 8;

    /** What people say about passwords. */
    private static final Set<String> PREDICATES = Set.of(
            "wrong",
            "right",
            "correct",
            "incorrect",
            "expired",
            "expiring",
            "expires",
            "locked",
            "not",
            "in",
            "on",
            "the",
            "a",
            "an",
            "same",
            "different",
            "new",
            "old",
            "stored",
            "saved",
            "written",
            "at",
            "below",
            "above",
            "attached",
            "too",
            "so",
            "very",
            "only",
            "now",
            "still",
            "that",
            "this",
            "it",
            "what",
            "whatever",
            "your",
            "my",
            "our",
            "his",
            "her",
            "their",
            "changing",
            "changed",
            "reset",
            "needed",
            "required",
            "missing",
            "gone",
            "unknown",
            "invalid",
            "fine",
            "ok",
            "okay",
            "working",
            "broken",
            "shared",
            "secret",
            "private",
            "being",
            "been",
            "never",
            "always",
            "no",
            "yes",
            "none",
            "with",
            "from",
            "for",
            "to",
            "as",
            "up",
            "due",
            "coming",
            "somewhere",
            "there",
            "here",
            "all",
            "just",
            "already",
            "easy",
            "hard",
            "weak",
            "strong",
            "safe",
            "under",
            "inside",
            "behind",
            "one",
            "by",
            "off",
            "out",
            "or",
            "and",
            "if",
            "when",
            "something",
            "anything",
            "nothing",
            "sorted",
            "done",
            "blank",
            "empty",
            "updated",
            "set",
            "sent",
            "protected",
            "rubbish",
            "stupid",
            "case",
            "having",
            "getting",
            "going",
            "please",
            "pls",
            "later",
            "today",
            "tomorrow",
            "i",
            "you",
            "we",
            "he",
            "she",
            "they",
            "ask",
            "see",
            "how",
            "why",
            "where",
            "who",
            "can",
            "will",
            "would",
            "should",
            "must",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "dont",
            "don't",
            "doesn't",
            "didn't",
            "isn't",
            "wasn't",
            "was",
            "is",
            "are",
            "be",
            "policy",
            "manager",
            "reset?",
            "hint",
            "free",
            "box",
            "field",
            "page",
            "screen",
            "length",
            "minimum",
            "mandatory",
            "optional",
            "me",
            "him",
            "them",
            "us",
            "visible",
            "hidden",
            "longer",
            "short",
            "shorter",
            "long",
            "better",
            "worse",
            "like",
            "about",
            "ready",
            "live",
            "active",
            "disabled",
            "enabled",
            "again",
            "back",
            "good",
            "bad",
            "great",
            "obvious",
            "known",
            "kept",
            "given",
            "said",
            "available",
            "between",
            "per",
            "every",
            "another",
            "any",
            "some",
            "which",
            "well");

    private Ordinary() {}

    static boolean mayBeSecret(ChatText text, Chunk chunk, Announced announced, Set<String> tail) {
        String piece = chunk.in(text);
        String word = ChatText.normal(piece);
        boolean letters = piece.length() >= 3
                && piece.chars().allMatch(letter -> Character.isLetter(letter) || letter == '-' || letter == '!');
        boolean listed = PREDICATES.contains(word) || word.endsWith("ing") && word.length() < 9;
        if (!letters || listed || announced == Announced.KEYPAD || chunk.joint() == '/') {
            return false;
        }
        if (announced == Announced.ANSWER) {
            return true;
        }
        Chunk next = Chunk.after(text, chunk.next());
        if (next == null || next.joint() == '\n' || chunk.endsSentence(text) && next.joint() == ' ') {
            return true;
        }
        return tail.contains(ChatText.normal(next.in(text))) || phrase(text, chunk) > 2;
    }

    /** Where the secret ends: a phrase of three words or more to the line's end is one secret. */
    static int phraseEnd(ChatText text, Chunk chunk, Announced announced) {
        if (announced == Announced.ANSWER || phrase(text, chunk) <= 2) {
            return chunk.end();
        }
        Chunk last = chunk;
        for (int i = 0; i < LONGEST_PHRASE; i++) {
            Chunk next = Chunk.after(text, last.next());
            if (next == null || next.joint() == '\n') {
                break;
            }
            last = next;
        }
        return last.end();
    }

    /** How many words of a passphrase there are: plain words, none of which a sentence about passwords would have. */
    private static int phrase(ChatText text, Chunk first) {
        int words = 0;
        Chunk chunk = first;
        while (chunk != null
                && words <= LONGEST_PHRASE
                && (words == 0 || chunk.joint() == ' ' || chunk.joint() == '-')) {
            String word = ChatText.normal(chunk.in(text));
            boolean plain = word.length() >= 3 && word.chars().allMatch(Character::isLetter);
            if (!plain || PREDICATES.contains(word)) {
                return 0;
            }
            words++;
            chunk = Chunk.after(text, chunk.next());
        }
        return words > LONGEST_PHRASE ? 0 : words;
    }
}
