package io.lastday.chat.finding;

import java.util.Optional;

/** Payment schemes by the ranges that their numbers begin with, and the lengths they issue. */
enum CardScheme {
    VISA(new int[][] {{400000, 499999}}, 13, 16, 19),
    MASTERCARD(new int[][] {{510000, 559999}, {222100, 272099}}, 16),
    AMERICAN_EXPRESS(new int[][] {{340000, 349999}, {370000, 379999}}, 15),
    DISCOVER(new int[][] {{601100, 601199}, {644000, 659999}}, 16, 19),
    DINERS(new int[][] {{300000, 305999}, {309500, 309599}, {360000, 369999}, {380000, 399999}}, 14, 16, 19),
    JCB(new int[][] {{352800, 358999}}, 16, 17, 18, 19),
    UNIONPAY(new int[][] {{620000, 629999}, {810000, 817199}}, 16, 17, 18, 19),
    /** Of many lengths, and in Britain a debit card of 16 to 19 digits. */
    MAESTRO(
            new int[][] {{500000, 509999}, {560000, 589999}, {639000, 639099}, {670000, 679999}},
            12,
            13,
            14,
            15,
            16,
            17,
            18,
            19);

    private static final int PREFIX = 6;

    private final int[][] ranges;
    private final int[] lengths;

    CardScheme(int[][] ranges, int... lengths) {
        this.ranges = ranges;
        this.lengths = lengths;
    }

    /** The scheme of a number, by its beginning and its length. */
    static Optional<CardScheme> of(String digits) {
        if (digits.length() < 12) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(digits.substring(0, PREFIX));
        for (CardScheme scheme : values()) {
            if (scheme.issues(digits.length()) && scheme.holds(prefix)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /** Whether cards of this length are what people carry; the other lengths are rare, and other numbers have them. */
    boolean commonAt(int length) {
        return switch (this) {
            case AMERICAN_EXPRESS -> true;
            case DINERS -> length == 14;
            case MAESTRO -> length == 16 || length == 18 || length == 19;
            default -> length == 16;
        };
    }

    private boolean issues(int length) {
        for (int issued : lengths) {
            if (issued == length) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int prefix) {
        for (int[] range : ranges) {
            if (prefix >= range[0] && prefix <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
