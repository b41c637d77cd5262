package io.lastday.chat.review;

/** Numbers in file names, with zeros in front so that names sort as numbers. */
final class Digits {

    private Digits() {}

    static String of(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
