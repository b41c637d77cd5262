package io.lastday.chat.finding;

import java.util.Set;

/** Whether a piece of text looks like a secret that a person chose, judged by its characters alone. */
final class SecretShape {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 128;
    private static final String INNER = "!#£$%^&*_@~+=?\u20ac<>";

    /** What a number and letters say every day: units, times, ordinals. */
    private static final Set<String> UNITS = CueList.words("secret-units");

    private SecretShape() {}

    /** Letters with digits or signs among them, and nothing that is known to look so. */
    static boolean strong(String piece) {
        if (piece.length() < SHORTEST
                || piece.length() > LONGEST
                || address(piece)
                || quantity(piece)
                || masked(piece)) {
            return false;
        }
        int digits = 0;
        int letters = 0;
        int inner = 0;
        int humps = 0;
        for (int i = 0; i < piece.length(); i++) {
            char letter = piece.charAt(i);
            digits += Character.isDigit(letter) ? 1 : 0;
            letters += Character.isLetter(letter) ? 1 : 0;
            inner += INNER.indexOf(letter) >= 0 && i < piece.length() - 1 ? 1 : 0;
            humps += i > 0 && Character.isUpperCase(letter) && Character.isLowerCase(piece.charAt(i - 1)) ? 1 : 0;
        }
        boolean mixed = letters > 0 && (digits > 0 || inner > 0 && letters + digits >= SHORTEST - 1);
        return mixed || humps > 1 && letters >= 8 || digits >= 4 && inner > 0;
    }

    /** Strong, and a mixture that no product or part has: small letters, digits, and capitals or signs. */
    static boolean unmistakable(String piece) {
        boolean small = piece.chars().anyMatch(Character::isLowerCase);
        boolean digit = piece.chars().anyMatch(Character::isDigit);
        boolean other = piece.chars().anyMatch(letter -> Character.isUpperCase(letter) || INNER.indexOf(letter) >= 0);
        return strong(piece) && small && digit && other && piece.length() >= 6;
    }

    /** Three to eight digits as one types on a keypad, with at most two letters or signs. */
    static boolean keypad(String piece) {
        int digits = 0;
        int others = 0;
        for (int i = 0; i < piece.length(); i++) {
            char letter = piece.charAt(i);
            if (Character.isDigit(letter)) {
                digits++;
            } else if (letter != '-') {
                others++;
                if (!(Character.isUpperCase(letter) || letter == '#' || letter == '*')) {
                    return false;
                }
            }
        }
        return digits >= 3 && digits <= 8 && others <= 2 && !quantity(piece);
    }

    /** A link, an e-mail address, a mention. */
    static boolean address(String piece) {
        int at = piece.indexOf('@');
        boolean mail = at > 0 && piece.indexOf('.', at) > 0;
        return mail
                || at == 0
                || piece.contains("://")
                || piece.startsWith("www.")
                || piece.endsWith(".com")
                || piece.endsWith(".co.uk")
                || piece.contains(".com/");
    }

    /** Letters that make a quantity of the number before them. */
    static boolean unit(String word) {
        return UNITS.contains(word);
    }

    /** A number with a unit, a time, a date, a price. */
    static boolean quantity(String piece) {
        int at = 0;
        while (at < piece.length()
                && (Character.isDigit(piece.charAt(at)) || ".,:/£$\u20ac%".indexOf(piece.charAt(at)) >= 0)) {
            at++;
        }
        boolean number = at > 0;
        boolean plain = at == piece.length() && piece.chars().anyMatch(letter -> ".,:/£$\u20ac%".indexOf(letter) >= 0);
        return number && plain || number && at < piece.length() && UNITS.contains(ChatText.normal(piece.substring(at)));
    }

    private static boolean masked(String piece) {
        return piece.chars().allMatch(letter -> letter == '*' || letter == '\u2022' || letter == 'x' || letter == '.');
    }
}
