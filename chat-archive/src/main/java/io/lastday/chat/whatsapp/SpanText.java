package io.lastday.chat.whatsapp;

import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.Mark;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** The bytes of one open record: all of them hashed, the first million kept to be read as text. */
final class SpanText {

    /** WhatsApp allows 65,536 characters a message; a span that is longer is no message that anybody wrote. */
    static final int LONGEST_TEXT = 1 << 20;

    private final MessageDigest digest = sha256();
    private byte[] text = new byte[1 << 10];
    private int length;
    private boolean cut;
    private long from;
    private long to;

    /** Adds a whole piece to the span, and its bytes from {@code textFrom} on to the text. */
    void add(LinePieces piece, int textFrom) {
        if (to == from) {
            from = piece.at();
            to = from;
        }
        digest.update(piece.bytes(), piece.from(), piece.to() - piece.from());
        to += piece.to() - piece.from();
        int wanted = piece.to() - textFrom;
        int kept = Math.min(wanted, LONGEST_TEXT - length);
        cut |= kept < wanted;
        if (length + kept > text.length) {
            text = Arrays.copyOf(text, Math.max(length + kept, Math.min(LONGEST_TEXT, text.length * 2)));
        }
        System.arraycopy(piece.bytes(), textFrom, text, length, kept);
        length += kept;
    }

    /** Forgets the text so far; the bytes stay. */
    void dropText() {
        length = 0;
    }

    /** The text with LF as line end, without the last one. */
    String text() {
        String all = new String(text, 0, length, StandardCharsets.UTF_8);
        String unified = all.indexOf('\r') < 0 ? all : all.replace("\r\n", "\n");
        return unified.endsWith("\n") ? unified.substring(0, unified.length() - 1) : unified;
    }

    Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (cut) {
            marks.add(Mark.TEXT_CUT);
        } else if (!isUtf8()) {
            marks.add(Mark.NOT_UTF8);
        }
        return marks;
    }

    private boolean isUtf8() {
        for (int i = 0; i < length; i++) {
            if (text[i] < 0) {
                return decodes();
            }
        }
        return true;
    }

    private boolean decodes() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, 0, length));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    ByteRange range() {
        return new ByteRange(from, to);
    }

    /** The hash of the span, which is empty afterwards. */
    String close() {
        String hash = HexFormat.of().formatHex(digest.digest());
        from = to;
        length = 0;
        cut = false;
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
