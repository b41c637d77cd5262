package io.lastday.chat.finding;

/** Codes of the Open Location Code: {@code 9C3XGV4C+XV}, or without the first four characters. */
final class PlusCode {

    private static final String ALPHABET = "23456789CFGHJMPQRVWX";

    private PlusCode() {}

    static boolean fits(String piece) {
        int plus = piece.indexOf('+');
        int after = piece.length() - plus - 1;
        if (plus != 4 && plus != 6 && plus != 8 || after < 2 || after > 3) {
            return false;
        }
        for (int i = 0; i < piece.length(); i++) {
            if (i != plus && ALPHABET.indexOf(piece.charAt(i)) < 0) {
                return false;
            }
        }
        // telephone numbers and sums have no letters
        return piece.chars().anyMatch(Character::isLetter);
    }
}
