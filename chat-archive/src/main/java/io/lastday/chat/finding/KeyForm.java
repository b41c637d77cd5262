package io.lastday.chat.finding;

import java.util.List;

/**
 * What keys of well-known services look like: how they begin, and what follows. Facts of the services' own
 * documentation.
 *
 * @param prefix how the key begins
 * @param least the fewest characters after it
 * @param most the most characters after it
 * @param alphabet what they are
 */
record KeyForm(String prefix, int least, int most, Alphabet alphabet) {

    /** Characters of a key. */
    enum Alphabet {
        /** Letters and digits. */
        ALPHANUMERIC,
        /** Capital letters and digits. */
        CAPITALS,
        /** 0 to 9, a to f. */
        HEX,
        /** Letters, digits, hyphen, underline, full stop. */
        TOKEN;

        boolean holds(char letter) {
            boolean digit = letter >= '0' && letter <= '9';
            boolean capital = letter >= 'A' && letter <= 'Z';
            boolean small = letter >= 'a' && letter <= 'z';
            return switch (this) {
                case ALPHANUMERIC -> digit || capital || small;
                case CAPITALS -> digit || capital;
                case HEX -> digit || letter >= 'a' && letter <= 'f' || letter >= 'A' && letter <= 'F';
                case TOKEN -> digit || capital || small || letter == '-' || letter == '_' || letter == '.';
            };
        }
    }

    private static final int LONG = 512;

    static final List<KeyForm> KNOWN = List.of(
            new KeyForm("AKIA", 16, 16, Alphabet.CAPITALS),
            new KeyForm("ASIA", 16, 16, Alphabet.CAPITALS),
            new KeyForm("AROA", 16, 17, Alphabet.CAPITALS),
            new KeyForm("ghp_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("gho_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("ghu_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("ghs_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("ghr_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("github_pat_", 22, 255, Alphabet.TOKEN),
            new KeyForm("glpat-", 20, 255, Alphabet.TOKEN),
            new KeyForm("xoxb-", 10, LONG, Alphabet.TOKEN),
            new KeyForm("xoxp-", 10, LONG, Alphabet.TOKEN),
            new KeyForm("xoxa-", 10, LONG, Alphabet.TOKEN),
            new KeyForm("xoxr-", 10, LONG, Alphabet.TOKEN),
            new KeyForm("xoxs-", 10, LONG, Alphabet.TOKEN),
            new KeyForm("xoxe-", 10, LONG, Alphabet.TOKEN),
            new KeyForm("xoxe.", 10, LONG, Alphabet.TOKEN),
            new KeyForm("xapp-", 10, LONG, Alphabet.TOKEN),
            new KeyForm("sk_live_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("rk_live_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("sk_test_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("rk_test_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("whsec_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("AIza", 35, 35, Alphabet.TOKEN),
            new KeyForm("ya29.", 20, LONG, Alphabet.TOKEN),
            new KeyForm("GOCSPX-", 24, 40, Alphabet.TOKEN),
            new KeyForm("SG.", 20, 255, Alphabet.TOKEN),
            new KeyForm("sk-", 20, 255, Alphabet.TOKEN),
            new KeyForm("npm_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("pypi-", 50, LONG, Alphabet.TOKEN),
            new KeyForm("dckr_pat_", 20, 60, Alphabet.TOKEN),
            new KeyForm("hf_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("shpat_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("shpss_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("dop_v1_", 16, 255, Alphabet.ALPHANUMERIC),
            new KeyForm("ATATT3", 20, LONG, Alphabet.TOKEN),
            new KeyForm("lin_api_", 32, 60, Alphabet.ALPHANUMERIC),
            new KeyForm("figd_", 16, 255, Alphabet.TOKEN),
            new KeyForm("NRAK-", 20, 40, Alphabet.ALPHANUMERIC),
            new KeyForm("key-", 32, 32, Alphabet.HEX),
            new KeyForm("SK", 32, 32, Alphabet.HEX),
            new KeyForm("EAAC", 40, LONG, Alphabet.ALPHANUMERIC));

    /** Whether the whole token is such a key. */
    boolean fits(String token) {
        int length = token.length() - prefix.length();
        if (length < least || length > most || !token.startsWith(prefix)) {
            return false;
        }
        for (int i = prefix.length(); i < token.length(); i++) {
            if (!alphabet.holds(token.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
