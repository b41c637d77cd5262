package io.lastday.chat.finding;

import io.lastday.chat.finding.PasswordCues.Announced;
import java.util.Set;

/** Whether a plain word after "the password is" is the password, or goes on about it. */
final class Ordinary {

    private static final int LONGEST_PHRASE = 8;

    /** What people say about passwords. */
    private static final Set<String> PREDICATES = CueList.words("password-predicates");

    private Ordinary() {}

    static boolean mayBeSecret(ChatText text, Chunk chunk, Announced announced, Set<String> tail) {
        String piece = chunk.in(text);
        String word = ChatText.normal(piece);
        boolean letters = piece.length() >= 3
                && piece.chars().allMatch(letter -> Character.isLetter(letter) || letter == '-' || letter == '!');
        boolean listed = PREDICATES.contains(word) || word.endsWith("ing") && word.length() < 9;
        if (!letters || listed && phrase(text, chunk) < 4 || announced == Announced.KEYPAD || chunk.joint() == '/') {
            return false;
        }
        if (announced == Announced.ANSWER) {
            return true;
        }
        Chunk next = Chunk.after(text, chunk.next());
        if (next == null || next.joint() == '\n' || chunk.endsSentence(text) && next.joint() == ' ') {
            return true;
        }
        boolean number = ChatText.normal(next.in(text)).chars().allMatch(Character::isDigit);
        return number || tail.contains(ChatText.normal(next.in(text))) || phrase(text, chunk) > 2;
    }

    /** Where the secret ends: a phrase of three words or more to the line's end is one secret. */
    static int phraseEnd(ChatText text, Chunk chunk, Announced announced) {
        if (announced == Announced.ANSWER || phrase(text, chunk) <= 2) {
            Chunk next = Chunk.after(text, chunk.next());
            if (next == null || next.joint() != ' ' || next.start() == next.end()) {
                return chunk.end();
            }
            return next.in(text).chars().allMatch(Character::isDigit) ? next.end() : chunk.end();
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
            if (!plain || words > 0 && PREDICATES.contains(word)) {
                return 0;
            }
            words++;
            chunk = Chunk.after(text, chunk.next());
        }
        return words > LONGEST_PHRASE ? 0 : words;
    }
}
