package io.lastday.chat.finding;

import java.util.List;

/** Words that say a file shows a document of identity or a personal paper. */
final class DocumentNames {

    private static final int LONGEST = 256;

    private static final PhraseTree DOCUMENTS = PhraseTree.tolerant(
            "passport",
            "passports",
            "pasport",
            "driving licence",
            "driving license",
            "drivers licence",
            "drivers license",
            "driver's licence",
            "driver's license",
            "driver licence",
            "driver license",
            "driving lic",
            "licence front",
            "licence back",
            "license front",
            "license back",
            "licence photo",
            "provisional licence",
            "photocard licence",
            "photocard",
            "id card",
            "idcard",
            "id front",
            "id back",
            "id scan",
            "scan id",
            "photo id",
            "identity card",
            "id photo",
            "id document",
            "id doc",
            "id copy",
            "copy of id",
            "id badge",
            "identification",
            "brp",
            "residence permit",
            "residency permit",
            "biometric residence permit",
            "visa",
            "visa page",
            "visa stamp",
            "birth certificate",
            "birth cert",
            "marriage certificate",
            "marriage cert",
            "death certificate",
            "deed poll",
            "naturalisation certificate",
            "payslip",
            "payslips",
            "pay slip",
            "pay slips",
            "wage slip",
            "wageslip",
            "p60",
            "p45",
            "p11d",
            "bank statement",
            "bank statements",
            "bank card",
            "debit card",
            "credit card",
            "card front",
            "card back",
            "national id",
            "proof of id",
            "proof of address",
            "poa",
            "utility bill",
            "council tax bill",
            "ni card",
            "ni letter",
            "nhs card",
            "ehic",
            "ghic",
            "right to work",
            "rtw",
            "dbs certificate",
            "dbs",
            "work permit",
            "settled status",
            "share code",
            "green card",
            "immigration status",
            "cscs card",
            "cscs",
            "blue badge",
            "medical card",
            "vaccine card",
            "vaccination card",
            "fit note",
            "sick note",
            "tax return",
            "sa302",
            "tenancy agreement",
            "v5c",
            "log book",
            "mortgage statement",
            "divorce papers",
            "decree absolute",
            "my id",
            "his id",
            "her id",
            "id pic",
            "id pics",
            "their id",
            "selfie with id",
            "selfie id",
            "id",
            "licence",
            "license",
            "contract of employment",
            "employment contract",
            "medical report",
            "doctors note",
            "doctor's letter");
    /** In a caption these are too vague, or common in other senses. */
    private static final PhraseTree NOT_IN_CAPTION = PhraseTree.of(
            "bring",
            "forget",
            "remember",
            "need",
            "needs",
            "office",
            "appointment",
            "renew",
            "renewal",
            "expired",
            "expires",
            "queue",
            "control",
            "holder",
            "apply",
            "lost",
            "order id",
            "ticket id",
            "meeting id",
            "software licence",
            "alcohol licence",
            "premises licence",
            "tv licence",
            "licence fee",
            "employee id",
            "user id",
            "id number");
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
        return DOCUMENTS.within(words, 0, words.count()) || JOINED.stream().anyMatch(joined.toString()::contains);
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
