package io.lastday.chat.finding;

/** Tells mixtures that a machine made from words that a person wrote. */
final class Entropy {

    private Entropy() {}

    /**
     * Whether small letters, capitals and digits alternate as in a key, and their mixture carries this many bits a
     * character. Names of several words have humps too, but fewer.
     */
    static boolean looksRandom(String token, double bits) {
        int digits = 0;
        int changes = 0;
        for (int i = 0; i < token.length(); i++) {
            digits += Character.isDigit(token.charAt(i)) ? 1 : 0;
            changes += i > 0 && sort(token.charAt(i)) != sort(token.charAt(i - 1)) ? 1 : 0;
        }
        boolean mixed = digits > 1 ? changes >= 3 : changes * 3 >= token.length();
        return mixed && digits < token.length() && bitsPerCharacter(token) >= bits;
    }

    private static int sort(char letter) {
        if (Character.isDigit(letter)) {
            return 0;
        }
        return Character.isUpperCase(letter) ? 1 : 2;
    }

    private static double bitsPerCharacter(String token) {
        int[] counts = new int[128];
        for (int i = 0; i < token.length(); i++) {
            counts[token.charAt(i) & 0x7f]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / token.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
