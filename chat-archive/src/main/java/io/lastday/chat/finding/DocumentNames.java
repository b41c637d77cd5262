package io.lastday.chat.finding;

import java.util.List;

/** Words that say a file shows a document of identity or a personal paper. */
final class DocumentNames {

    private static final int LONGEST = 256;

    private static final PhraseTree IN_NAMES = CueList.exact("document-names");
    private static final PhraseTree DOCUMENTS = CueList.tolerant("document-documents");
    /** In a caption these are too vague, or common in other senses. */
    private static final PhraseTree NOT_IN_CAPTION = CueList.exact("document-not-in-caption");
    /** File names run words together. */
    private static final List<String> JOINED = List.of(
            "passport",
            "drivinglicen",
            "driverslicen",
            "driverlicen",
            "idcard",
            "payslip",
            "birthcert",
            "bankstatement",
            "photoid",
            "utilitybill",
            "wageslip",
            "marriagecert",
            "residencepermit",
            "licencefront",
            "licenceback",
            "licensefront",
            "licenseback",
            "idfront",
            "idback",
            "proofofaddress",
            "proofofid",
            "righttowork",
            "drivinglic");

    private static final PhraseTree NOT_IN_NAME = PhraseTree.of(
            "passport office", "software licence", "software license", "license agreement", "licence agreement");

    private DocumentNames() {}

    /** Whether a file's name says so; words run together or apart by anything that is no letter. */
    static boolean named(String name) {
        String shortened = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        ChatText words = ChatText.of(apart(shortened));
        if (NOT_IN_NAME.within(words, 0, words.count())) {
            return false;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < words.count(); i++) {
            joined.append(words.word(i));
        }
        return DOCUMENTS.within(words, 0, words.count())
                || IN_NAMES.within(words, 0, words.count())
                || JOINED.stream().anyMatch(joined.toString()::contains);
    }

    /** How many words the document's name has that begins at a word, or 0. */
    static int at(ChatText text, int word) {
        return DOCUMENTS.matchAt(text, word);
    }

    /** Whether words say that a picture beside them shows a document. */
    static boolean caption(ChatText text, int from, int to) {
        return DOCUMENTS.within(text, from, to) && !NOT_IN_CAPTION.within(text, from, to);
    }

    /** CamelCase and digits become words of their own, except that a form such as P60 stays one. */
    private static String apart(String name) {
        StringBuilder spaced = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            char before = i == 0 ? ' ' : name.charAt(i - 1);
            boolean hump = Character.isLowerCase(before) && Character.isUpperCase(letter)
                    || Character.isLowerCase(before) && Character.isDigit(letter);
            spaced.append(hump ? " " : "").append(letter == '_' ? ' ' : letter);
        }
        return spaced.toString();
    }
}
