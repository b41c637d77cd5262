package io.lastday.chat.finding;

import java.util.Set;

/** Whether words speak of a person: the writer, somebody's kin, or somebody by pronoun. */
final class Persons {

    private static final Set<String> WORDS = Set.of(
            "i",
            "i'm",
            "im",
            "i've",
            "ive",
            "i'd",
            "i'll",
            "my",
            "me",
            "mine",
            "myself",
            "he",
            "he's",
            "hes",
            "him",
            "his",
            "she",
            "she's",
            "shes",
            "her",
            "hers",
            "they",
            "they're",
            "theyre",
            "them",
            "their",
            "wife",
            "husband",
            "partner",
            "mum",
            "mom",
            "mother",
            "dad",
            "father",
            "son",
            "daughter",
            "brother",
            "sister",
            "nan",
            "gran",
            "grandad",
            "uncle",
            "aunt",
            "cousin",
            "boyfriend",
            "girlfriend",
            "colleague",
            "boss",
            "manager",
            "patient",
            "who's",
            "you're",
            "youre",
            "we're",
            "diagnosed",
            "we",
            "our",
            "us",
            "mrs",
            "mr");

    private Persons() {}

    static boolean spokenOf(ChatText text, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, text.count()); i++) {
            if (WORDS.contains(text.word(i))) {
                return true;
            }
        }
        return false;
    }
}
