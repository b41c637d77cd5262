package io.lastday.chat.finding;

/** Words that announce a password, however they are typed. */
final class PasswordCues {

    /** What a cue announces. */
    enum Announced {
        /** A password: any mixture of characters. */
        PASSWORD,
        /** Digits for a keypad. */
        KEYPAD,
        /** The answer to a security question: a word. */
        ANSWER,
        /** An account: a name and a password. */
        ACCOUNT
    }

    /**
     * A cue.
     *
     * @param announced what follows
     * @param words how many words it has
     * @param vague whether the word has other meanings: "pass"
     */
    record Cue(Announced announced, int words, boolean vague) {}

    private static final Cue NONE = new Cue(Announced.PASSWORD, 0, true);

    private static final PhraseTree PASSWORD = CueList.tolerant("password-password");
    private static final PhraseTree VAGUE =
            PhraseTree.of("pass", "wifi", "wi fi", "guest wifi", "passcode", "pass code");
    private static final PhraseTree KEYPAD = CueList.tolerant("password-keypad");
    private static final PhraseTree ANSWER = CueList.tolerant("password-answer");
    private static final PhraseTree ACCOUNT = CueList.tolerant("password-account");

    private PasswordCues() {}

    /** The cue that begins at a word; one of no words if none does. */
    static Cue at(ChatText text, int word) {
        int keypad = KEYPAD.matchAt(text, word);
        int password = PASSWORD.matchAt(text, word);
        int answer = ANSWER.matchAt(text, word);
        if (answer > 0) {
            return new Cue(Announced.ANSWER, answer, false);
        }
        if (password > 0 && password >= keypad) {
            return new Cue(Announced.PASSWORD, password, false);
        }
        int spelled = Spelling.letters(text, word, "password");
        if (spelled > 0) {
            return new Cue(Announced.PASSWORD, spelled, false);
        }
        if (Spelling.resemblesPassword(text.word(word))) {
            return new Cue(Announced.PASSWORD, 1, false);
        }
        if (keypad > 0) {
            String only = text.word(word);
            boolean thing = keypad == 1
                    && (only.equals("door") || only.equals("gate") || only.equals("alarm") || only.equals("safe"));
            return new Cue(Announced.KEYPAD, keypad, thing);
        }
        int vague = VAGUE.matchAt(text, word);
        if (vague > 0) {
            return new Cue(Announced.PASSWORD, vague, true);
        }
        int account = ACCOUNT.matchAt(text, word);
        return account > 0 ? new Cue(Announced.ACCOUNT, account, false) : NONE;
    }
}
