package io.lastday.chat.slack;

/**
 * Slack's markup as readable text, in one pass: {@code <@U1>} names a person, {@code <#C1|name>} a channel,
 * {@code <!here>} everybody, {@code <url|words>} a link. A link to Slack's files may carry a token that opens them for
 * anybody: what follows the question mark of such a link is never shown.
 */
final class SlackText {

    private static final int LONGEST_MARKUP = 4_000;

    private final SlackNames names;

    SlackText(SlackNames names) {
        this.names = names;
    }

    String of(String markup) {
        StringBuilder text = new StringBuilder(markup.length());
        int i = 0;
        while (i < markup.length()) {
            char c = markup.charAt(i);
            int end = c == '<' ? markup.indexOf('>', i) : -1;
            if (end > 0 && end - i <= LONGEST_MARKUP) {
                text.append(piece(markup.substring(i + 1, end)));
                i = end + 1;
            } else if (c == '<' && end < 0) {
                text.append(markup, i, markup.length());
                i = markup.length();
            } else {
                text.append(c);
                i++;
            }
        }
        String plain = text.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return SlackLinks.withoutTokens(plain);
    }

    private String piece(String piece) {
        int bar = piece.indexOf('|');
        String target = bar < 0 ? piece : piece.substring(0, bar);
        String label = bar < 0 ? "" : piece.substring(bar + 1);
        if (target.startsWith("@")) {
            return "@" + (label.isEmpty() ? names.person(target.substring(1)) : label);
        }
        if (target.startsWith("#")) {
            return "#" + (label.isEmpty() ? names.channel(target.substring(1)) : label);
        }
        if (target.startsWith("!")) {
            String word = target.substring(1);
            int caret = word.indexOf('^');
            return label.isEmpty() ? "@" + (caret < 0 ? word : word.substring(0, caret)) : label;
        }
        return label.isEmpty() || label.equals(target) ? target : label + " (" + target + ")";
    }
}
