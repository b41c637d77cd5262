package io.lastday.chat.intake;

import java.util.Optional;

/** Forms in which a text arrives that is no longer as its app wrote it. */
public enum TextForm {
    /** UTF-16, as editors on Windows save it. */
    UTF_16("The text is in UTF-16, which no app exports: it was opened and saved again."),
    /** Mostly zero bytes, or none that a text has. */
    BINARY("The file is no text and no zip.");

    private final String words;

    TextForm(String words) {
        this.words = words;
    }

    /** A sentence about it. */
    public String words() {
        return words;
    }

    /** The form of what begins with these bytes; empty for what may be text as an app exports it. */
    public static Optional<TextForm> of(byte[] head) {
        if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
            return Optional.of(UTF_16);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        int pairs = head.length / 2;
        boolean everyOther = pairs > 8 && Math.max(zeros[0], zeros[1]) > pairs / 2 && Math.min(zeros[0], zeros[1]) == 0;
        if (everyOther) {
            return Optional.of(UTF_16);
        }
        return zeros[0] + zeros[1] > head.length / 16 ? Optional.of(BINARY) : Optional.empty();
    }

    private static boolean startsWith(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }
}
