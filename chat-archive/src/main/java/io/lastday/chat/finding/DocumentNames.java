package io.lastday.chat.finding;

import java.util.Locale;

/** Finds files whose names say that they show a document of identity or pay. */
final class DocumentNames {

    private static final PhraseTree DOCUMENTS = PhraseTree.of(
            "passport",
            "pasport",
            "driving licence",
            "driving license",
            "drivers licence",
            "drivers license",
            "driver licence",
            "driver license",
            "licence front",
            "licence back",
            "license front",
            "license back",
            "id card",
            "idcard",
            "id front",
            "id back",
            "id scan",
            "scan id",
            "photo id",
            "identity card",
            "brp",
            "residence permit",
            "biometric residence permit",
            "visa",
            "birth certificate",
            "payslip",
            "pay slip",
            "payslips",
            "p60",
            "p45",
            "bank statement",
            "national id",
            "proof of id",
            "proof of address",
            "utility bill",
            "ni card",
            "nhs card",
            "right to work",
            "dbs certificate",
            "dbs check");

    private DocumentNames() {}

    /** A file that came with the record; it has no place in the text. */
    static void attached(String name, Hits hits) {
        if (namesDocument(name)) {
            hits.add(FindingKind.DOCUMENT_PHOTO, Confidence.MEDIUM, 0, 0, name.toLowerCase(Locale.ROOT));
        }
    }

    /** Whether a file's name says so; words run together or apart by anything that is no letter. */
    static boolean namesDocument(String name) {
        ChatText words = ChatText.of(apart(name));
        return DOCUMENTS.within(words, 0, words.count());
    }

    /** CamelCase and digits become words of their own, except that a form such as P60 stays one. */
    private static String apart(String name) {
        StringBuilder spaced = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            boolean hump = i > 0 && Character.isLowerCase(name.charAt(i - 1)) && !Character.isLowerCase(name.charAt(i));
            spaced.append(hump ? " " : "").append(name.charAt(i));
        }
        return spaced.toString();
    }
}
