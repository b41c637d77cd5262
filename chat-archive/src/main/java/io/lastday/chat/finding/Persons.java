package io.lastday.chat.finding;

import java.util.Set;

/** Whether words speak of a person: the writer, kin, somebody by pronoun, or somebody by name. */
final class Persons {

    private static final Set<String> WORDS = CueList.words("persons-words");
    private static final PhraseTree VERBS = CueList.tolerant("persons-verbs");
    private static final Set<String> BEFORE_NAME = CueList.words("persons-before-name");
    /** They stand where a name could, and are none. */
    private static final Set<String> NOBODY = CueList.words("persons-nobody");

    private static final Set<String> DETERMINERS = CueList.words("persons-determiners");

    private Persons() {}

    /** Among the words from one to another, the last one exclusive. */
    static boolean spokenOf(ChatText text, int from, int to) {
        int last = Math.min(to, text.count());
        for (int i = Math.max(0, from); i < last; i++) {
            if (WORDS.contains(text.word(i)) || actor(text, i, last) || genitive(text, i) || named(text, i, last)) {
                return true;
            }
        }
        return false;
    }

    /** "Kev has": a word that may be a name, and what people do. */
    private static boolean actor(ChatText text, int word, int last) {
        boolean verb = word + 1 < last && VERBS.matchAt(text, word + 1) > 0;
        boolean determined = word > 0 && DETERMINERS.contains(text.word(word - 1));
        return verb && !determined && nameLike(text.word(word));
    }

    /** "for Tom": a capital in the middle of a sentence. */
    private static boolean named(ChatText text, int word, int last) {
        return word + 1 < last
                && BEFORE_NAME.contains(text.word(word))
                && capital(text, word + 1)
                && nameLike(text.word(word + 1));
    }

    private static boolean genitive(ChatText text, int word) {
        String name = text.word(word);
        return capital(text, word)
                && (name.endsWith("'s") || name.endsWith("s'"))
                && nameLike(name.substring(0, name.length() - 2));
    }

    /** One capital and then small letters: abbreviations are no names. */
    private static boolean capital(ChatText text, int word) {
        int start = text.start(word);
        boolean second =
                start + 1 < text.end(word) && Character.isLowerCase(text.raw().charAt(start + 1));
        return Character.isUpperCase(text.raw().charAt(start)) && second;
    }

    private static boolean nameLike(String word) {
        return word.length() >= 2
                && word.length() <= 20
                && !NOBODY.contains(word)
                && word.chars().allMatch(letter -> Character.isLetter(letter) || letter == '\'');
    }
}
