package io.lastday.chat.finding;

/** Finds the password in {@code scheme://user:password@host}. */
final class UrlCredentials {

    private static final int LONGEST = 256;

    private UrlCredentials() {}

    static void look(String raw, Hits hits) {
        for (int at = raw.indexOf("://"); at >= 0; at = raw.indexOf("://", at + 3)) {
            int colon = -1;
            int longest = Math.min(raw.length(), at + 3 + LONGEST);
            for (int i = at + 3; i < longest; i++) {
                char letter = raw.charAt(i);
                if (letter == ':' && colon < 0) {
                    colon = i;
                } else if (letter == '@') {
                    add(raw, colon, i, hits);
                    break;
                } else if (letter == '/' || letter == '?' || Glyphs.isBlank(letter)) {
                    break;
                }
            }
        }
    }

    private static void add(String raw, int colon, int at, Hits hits) {
        if (colon > 0 && at > colon + 1) {
            hits.add(FindingKind.PASSWORD, Confidence.HIGH, colon + 1, at, raw.substring(colon + 1, at));
        }
    }
}
