package io.lastday.chat.finding;

/** Finds private keys in the text form of RFC 7468, whole or cut, and the one-line form of age. */
final class PrivateKeyDetector implements Detector {

    private static final String BEGIN = "BEGIN ";
    private static final String END = "END ";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String AGE = "AGE-SECRET-KEY-1";
    private static final String PUTTY = "PuTTY-User-Key-File-";
    private static final String PUTTY_END = "Private-MAC:";
    /** How OpenSSH's own form begins in base64. */
    private static final String OPENSSH = "b3BlbnNzaC1rZXktdjE";

    private static final int LONGEST_NAME = 40;
    private static final int AGE_LENGTH = 74;

    @Override
    public void look(ChatText text, Hits hits) {
        String raw = text.raw();
        boolean open = true;
        for (int at = raw.indexOf(BEGIN); at >= 0; at = raw.indexOf(BEGIN, at + 1)) {
            String name = raw.substring(at, Math.min(raw.length(), at + LONGEST_NAME));
            int start = dashesBefore(raw, at);
            if (!name.contains(PRIVATE) || start == at) {
                continue;
            }
            int end = open ? raw.indexOf(END, at) : -1;
            open = end >= 0;
            int stop = open ? endOfLine(raw, end) : raw.length();
            add(raw, start, stop, hits);
            at = stop - 1;
        }
        single(raw, AGE, AGE_LENGTH, hits);
        single(raw, OPENSSH, raw.length(), hits);
        int mac = raw.indexOf(PUTTY_END);
        int line = mac < 0 ? -1 : raw.indexOf('\n', mac);
        single(raw, PUTTY, line < 0 ? raw.length() : line, hits);
    }

    /** Where the dashes before a place begin; keyboards make longer ones of two. */
    private static int dashesBefore(String raw, int place) {
        int at = place;
        while (at > 0 && place - at < LONGEST_NAME && Glyphs.isDash(raw.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** After the dashes that close the last line. */
    private static int endOfLine(String raw, int end) {
        int longest = Math.min(raw.length(), end + END.length() + LONGEST_NAME);
        int at = end + END.length();
        while (at < longest && raw.charAt(at) != '\n' && !Glyphs.isDash(raw.charAt(at))) {
            at++;
        }
        while (at < longest && Glyphs.isDash(raw.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void single(String raw, String prefix, int end, Hits hits) {
        int at = raw.indexOf(prefix);
        if (at >= 0) {
            add(raw, at, prefix.equals(AGE) ? Math.min(raw.length(), at + AGE_LENGTH) : Math.max(end, at), hits);
        }
    }

    /** Line ends and blanks are not part of the value. */
    private static void add(String raw, int start, int end, Hits hits) {
        StringBuilder value = new StringBuilder(end - start);
        raw.substring(start, end)
                .codePoints()
                .filter(letter -> !Glyphs.isBlank(letter))
                .forEach(value::appendCodePoint);
        hits.add(FindingKind.PRIVATE_KEY, Confidence.HIGH, start, end, value.toString());
    }
}
