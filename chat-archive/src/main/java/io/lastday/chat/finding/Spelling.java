package io.lastday.chat.finding;

/** Recognises words that are typed badly: letters swapped, left out, doubled, or apart. */
final class Spelling {

    private static final String PASSWORD = "password";
    private static final int FURTHEST = 2;

    private Spelling() {}

    /** How many one-letter words spell a word from here on, 0 if they do not. */
    static int letters(ChatText text, int word, String wanted) {
        for (int i = 0; i < wanted.length(); i++) {
            boolean fits = word + i < text.count()
                    && text.word(word + i).length() == 1
                    && text.word(word + i).charAt(0) == wanted.charAt(i);
            if (!fits) {
                return 0;
            }
        }
        return wanted.length();
    }

    /** Whether a word is "password" with at most two slips. "passport" is none: it has no w. */
    static boolean resemblesPassword(String word) {
        int length = word.endsWith("'s") ? word.length() - 2 : word.length();
        if (length < PASSWORD.length() - FURTHEST || length > PASSWORD.length() + FURTHEST || word.charAt(0) != 'p') {
            return false;
        }
        String plain =
                word.substring(0, length).replace('0', 'o').replace('5', 's').replace('@', 'a');
        return plain.indexOf('w') > 0 && distance(plain, PASSWORD) <= FURTHEST;
    }

    /** Damerau-Levenshtein distance of two short words, where a swap of neighbours counts once. */
    static int distance(String one, String other) {
        int[][] costs = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cost(costs, one, other, i, j);
            }
        }
        return costs[one.length()][other.length()];
    }

    private static int cost(int[][] costs, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(costs[i - 1][j - 1] + change, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swap =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swap ? Math.min(least, costs[i - 2][j - 2] + 1) : least;
    }
}
