package io.lastday.chat.finding;

/** Tells mixtures that a machine made from words that a person wrote. */
final class Entropy {

    private Entropy() {}

    /** Whether letters and digits alternate as in a key: both occur, and their mixture carries this many bits a character. */
    static boolean looksRandom(String token, double bits) {
        int digits = 0;
        int letters = 0;
        int changes = 0;
        for (int i = 0; i < token.length(); i++) {
            boolean digit = Character.isDigit(token.charAt(i));
            digits += digit ? 1 : 0;
            letters += Character.isLetter(token.charAt(i)) ? 1 : 0;
            changes += i > 0 && digit != Character.isDigit(token.charAt(i - 1)) ? 1 : 0;
        }
        return digits >= 2 && letters >= 2 && changes >= 3 && bitsPerCharacter(token) >= bits;
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
