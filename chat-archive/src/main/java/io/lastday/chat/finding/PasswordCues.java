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

    private static final PhraseTree PASSWORD = PhraseTree.tolerant(
            "password",
            "passwords",
            "passphrase",
            "passwd",
            "pword",
            "pwd",
            "pswd",
            "psswd",
            "passwrd",
            "pw",
            "pws",
            "p w",
            "pass word",
            "pass phrase",
            "pass wrod",
            "psw",
            "pwrd",
            "psword",
            "p word",
            "passw",
            "network key",
            "wifi key",
            "wi fi key",
            "wireless key",
            "security key",
            "wpa",
            "wpa2",
            "network security key",
            "unlock code",
            "recovery phrase",
            "master password");
    private static final PhraseTree VAGUE =
            PhraseTree.of("pass", "wifi", "wi fi", "guest wifi", "passcode", "pass code");
    private static final PhraseTree KEYPAD = PhraseTree.tolerant(
            "pin",
            "pin code",
            "pin number",
            "pin no",
            "door code",
            "gate code",
            "alarm code",
            "safe code",
            "entry code",
            "key safe",
            "keysafe",
            "key safe code",
            "lock box",
            "lockbox",
            "lockbox code",
            "padlock",
            "padlock code",
            "locker code",
            "keypad",
            "keypad code",
            "entrance code",
            "building code",
            "access code",
            "barrier code",
            "garage code",
            "shed code",
            "cabinet code",
            "till code",
            "phone code",
            "sim pin",
            "card pin",
            "combination",
            "combo",
            "lock code",
            "gate pin",
            "door pin",
            "alarm pin",
            "safe combination",
            "passcode",
            "pass code",
            "voicemail pin",
            "bike lock",
            "code for the door",
            "code for the gate",
            "code for the alarm",
            "code for the safe",
            "code to the door",
            "code for the building",
            "door no",
            "back door code",
            "front door code",
            "yard code",
            "office code",
            "unit code",
            "depot code",
            "lift code",
            "stockroom code",
            "cellar code",
            "vault code",
            "lock screen",
            "unlock pin",
            "screen lock",
            "panic code",
            "duress code",
            "fob code",
            "alarm",
            "safe",
            "padlocks",
            "door",
            "gate",
            "shutter code",
            "loo code",
            "toilet code",
            "photocopier code",
            "copier code");
    private static final PhraseTree ANSWER = PhraseTree.tolerant(
            "maiden name",
            "security answer",
            "secret answer",
            "security question",
            "secret question",
            "memorable word",
            "memorable name",
            "memorable place",
            "memorable info",
            "memorable information",
            "memorable date",
            "first pet",
            "first school",
            "secret word",
            "security word",
            "safe word",
            "telephone password",
            "phone banking password");
    private static final PhraseTree ACCOUNT = PhraseTree.tolerant(
            "login",
            "log in",
            "logon",
            "log on",
            "creds",
            "credentials",
            "login details",
            "log in details",
            "sign in",
            "signin",
            "logins",
            "username",
            "user name",
            "user",
            "account details",
            "admin",
            "log in with",
            "usr");

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
