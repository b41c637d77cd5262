package io.lastday.chat.finding;

/** Finds private keys in the text form of RFC 7468, whole or cut, and the one-line form of age. */
final class PrivateKeyDetector implements Detector {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String AGE = "AGE-SECRET-KEY-1";
    private static final String PUTTY = "PuTTY-User-Key-File-";
    private static final int LONGEST_NAME = 40;
    private static final int AGE_LENGTH = 74;

    @Override
    public void look(ChatText text, Hits hits) {
        String raw = text.raw();
        boolean open = true;
        for (int at = raw.indexOf(BEGIN); at >= 0; at = raw.indexOf(BEGIN, at + 1)) {
            if (!raw.substring(at, Math.min(raw.length(), at + LONGEST_NAME)).contains(PRIVATE)) {
                continue;
            }
            int end = open ? raw.indexOf(END, at) : -1;
            open = end >= 0;
            int stop = open ? endOfLine(raw, end) : raw.length();
            add(raw, at, stop, hits);
            at = stop - 1;
        }
        single(raw, AGE, AGE_LENGTH, hits);
        single(raw, PUTTY, raw.length(), hits);
    }

    /** After the dashes that close the last line. */
    private static int endOfLine(String raw, int end) {
        int longest = Math.min(raw.length(), end + END.length() + LONGEST_NAME);
        for (int at = end + END.length(); at < longest && raw.charAt(at) != '\n'; at++) {
            if (raw.startsWith("-----", at)) {
                return at + 5;
            }
        }
        return end + END.length();
    }

    private static void single(String raw, String prefix, int length, Hits hits) {
        int at = raw.indexOf(prefix);
        if (at >= 0) {
            add(raw, at, Math.min(raw.length(), at + length), hits);
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
