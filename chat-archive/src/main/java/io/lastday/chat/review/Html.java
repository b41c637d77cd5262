package io.lastday.chat.review;

/** Writes text into HTML: nothing of it is markup, and each text keeps its own direction. */
final class Html {

    private Html() {}

    /** Escaped, with what hides shown as its number. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        VisibleText.read(text, new VisibleText.Pieces() {
            @Override
            public void plain(int c) {
                switch (c) {
                    case '&' -> out.append("&amp;");
                    case '<' -> out.append("&lt;");
                    case '>' -> out.append("&gt;");
                    case '"' -> out.append("&quot;");
                    case '\'' -> out.append("&#39;");
                    default -> out.appendCodePoint(c);
                }
            }

            @Override
            public void shown(String number) {
                out.append("<span class=\"hidden-sign\">").append(number).append("</span>");
            }
        });
        return out.toString();
    }

    /** For an attribute: escaped, on one line. */
    static String attribute(String text) {
        return VisibleText.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escaped, apart from the direction of what stands around it. */
    static String isolated(String text) {
        return "<bdi>" + text(text) + "</bdi>";
    }
}
