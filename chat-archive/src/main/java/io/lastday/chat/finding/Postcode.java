package io.lastday.chat.finding;

/** The two halves of a British postcode, in lower case. */
final class Postcode {

    /** Letters that never stand in the second half. */
    private static final String NOT_INWARD = "cikmov";

    private Postcode() {}

    /** A9, A99, AA9, AA99, A9A or AA9A, or GIR. */
    static boolean outward(String half) {
        if (half.equals("gir")) {
            return true;
        }
        int letters = 0;
        while (letters < half.length() && letter(half.charAt(letters))) {
            letters++;
        }
        String rest = half.substring(letters);
        if (letters < 1 || letters > 2 || "qvx".indexOf(half.charAt(0)) >= 0) {
            return false;
        }
        return switch (rest.length()) {
            case 1 -> digit(rest.charAt(0));
            case 2 -> digit(rest.charAt(0)) && (digit(rest.charAt(1)) || letter(rest.charAt(1)));
            default -> false;
        };
    }

    /** A digit and two letters. */
    static boolean inward(String half) {
        return half.length() == 3
                && digit(half.charAt(0))
                && letter(half.charAt(1))
                && letter(half.charAt(2))
                && NOT_INWARD.indexOf(half.charAt(1)) < 0
                && NOT_INWARD.indexOf(half.charAt(2)) < 0;
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean letter(char letter) {
        return letter >= 'a' && letter <= 'z';
    }
}
