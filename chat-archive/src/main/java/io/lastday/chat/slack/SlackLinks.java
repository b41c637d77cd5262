package io.lastday.chat.slack;

/** Links to Slack's files: with their query they may open a file to anybody, so the query is a secret. */
final class SlackLinks {

    private static final String SCHEME = "https://";
    private static final String[] TOKENS = {"?t=xox", "&t=xox", "pub_secret="};

    private SlackLinks() {}

    /** Whether a link carries what opens a file. */
    static boolean hasToken(String link) {
        for (String token : TOKENS) {
            if (link.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /** The text, with the query of each such link left out. */
    static String withoutTokens(String text) {
        if (!text.contains("slack") && !hasToken(text)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int i = 0;
        int link = text.indexOf(SCHEME);
        while (link >= 0) {
            int end = end(text, link);
            result.append(text, i, link).append(withoutQuery(text.substring(link, end)));
            i = end;
            link = text.indexOf(SCHEME, end);
        }
        return result.append(text, i, text.length()).toString();
    }

    private static String withoutQuery(String link) {
        int query = link.indexOf('?');
        boolean secret = query >= 0 && (hasToken(link) || link.startsWith("https://files.slack.com/"));
        return secret ? link.substring(0, query) : link;
    }

    private static int end(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) > ' ' && ")<>\"'|".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
