package io.lastday.chat.review;

/**
 * Text from a stranger, for people to read: what a screen would obey or hide is shown as its number instead. Characters
 * that turn the direction of text around, control characters and invisible ones become {@code ⟦U+202E⟧}; joiners and
 * selectors that make up an emoji stay, and so do the letters of every script.
 */
final class VisibleText {

    private static final int BLACK_FLAG = 0x1f3f4;
    private static final int LAST_TAG = 0xe007f;

    private VisibleText() {}

    /** Takes the pieces of a text in their order. */
    interface Pieces {
        /** A character to show as it is. */
        void plain(int codePoint);

        /** A character to show as its number. */
        void shown(String number);
    }

    /** Takes a text apart. Line ends and tabs are plain. */
    static void read(String text, Pieces pieces) {
        boolean flag = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean tag = c > 0xe0000 && c <= LAST_TAG;
            flag = c == BLACK_FLAG || flag && tag;
            if (hides(c) || tag && !flag) {
                pieces.shown(number(c));
            } else {
                pieces.plain(c);
            }
            i += Character.charCount(c);
        }
    }

    /** The text on one line: line ends and tabs are shown too. */
    static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        read(text, new Pieces() {
            @Override
            public void plain(int c) {
                if (c == '\n' || c == '\t') {
                    shown(number(c));
                } else {
                    out.appendCodePoint(c);
                }
            }

            @Override
            public void shown(String number) {
                out.append(number);
            }
        });
        return out.toString();
    }

    /** The text with its line ends and tabs. */
    static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        read(text, new Pieces() {
            @Override
            public void plain(int c) {
                out.appendCodePoint(c);
            }

            @Override
            public void shown(String number) {
                out.append(number);
            }
        });
        return out.toString();
    }

    private static String number(int c) {
        String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "\u27e6U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex + "\u27e7";
    }

    private static boolean hides(int c) {
        return c < 0x20 && c != '\n' && c != '\t'
                || c >= 0x7f && c <= 0x9f
                || isDirection(c)
                || c == 0x200b
                || c == 0x2028
                || c == 0x2029
                || c >= 0x2060 && c <= 0x206f
                || c == 0xfeff
                || c >= 0xfff9 && c <= 0xfffb
                || c == 0xe0001;
    }

    private static boolean isDirection(int c) {
        return c == 0x061c || c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }
}
