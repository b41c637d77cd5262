package io.lastday.chat.review;

/** Tells which values a spreadsheet would take for a formula, as OWASP lists them. */
final class FormulaGuard {

    /** Makes a spreadsheet take what follows for text. */
    static final String SIGN = "'";

    private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private FormulaGuard() {}

    /** Looks behind blanks and invisible characters too: some programs drop them first. */
    static boolean isNeeded(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (STARTS.indexOf(c) >= 0) {
                return true;
            }
            boolean passedOver = Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.isISOControl(c);
            if (!passedOver) {
                // an apostrophe of its own would be taken for the guard
                return i == 0 && c == SIGN.charAt(0);
            }
        }
        return false;
    }
}
