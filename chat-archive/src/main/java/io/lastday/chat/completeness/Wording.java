package io.lastday.chat.completeness;

import io.lastday.chat.digest.Sha256;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.Mark;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;

/**
 * What stays of a message's words when the same chat is exported again by another phone in another language: marks of
 * direction and kinds of blank differ, and for a file the export's own words. Used to compare only; the text of the
 * record stays as it is.
 */
final class Wording {

    /** Every message that is or carries a file, as names and placeholders depend on the export. */
    static final long MEDIA = 1;

    /** Every deleted message. */
    static final long DELETED = 2;

    /** A message without words. */
    static final long EMPTY = 3;

    private static final int VARIATION_SELECTOR_16 = 0xfe0f;

    private final MessageDigest digest = Sha256.digest();

    long of(ChatRecord record) {
        if (record.marks().contains(Mark.DELETED) || record.marks().contains(Mark.RECALLED)) {
            return DELETED;
        }
        if (!record.attachments().isEmpty()
                || record.marks().contains(Mark.MEDIA_OMITTED)
                || record.marks().contains(Mark.VIEW_ONCE)) {
            return MEDIA;
        }
        String plain = plain(record.text());
        return plain.isEmpty() ? EMPTY : hash(plain);
    }

    /** 64 bits of the SHA-256 of a text. */
    long hash(String text) {
        byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }

    /** Without marks that show nothing, with one space for each run of blanks, composed. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
            } else if (Character.getType(c) != Character.FORMAT && c != VARIATION_SELECTOR_16) {
                out.append(blank && !out.isEmpty() ? " " : "").appendCodePoint(c);
                blank = false;
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }
}
