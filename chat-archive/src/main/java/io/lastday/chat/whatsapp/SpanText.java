package io.lastday.chat.whatsapp;

import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.Mark;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bytes of one record: the first million kept to be read as text, what does not stay hashed at once. */
final class SpanText {

    /** WhatsApp allows 65,536 characters a message; a span that is longer is no message that anybody wrote. */
    static final int LONGEST_TEXT = 1 << 20;

    /** More room than this is not kept for the next record. */
    private static final int ROOM = 1 << 12;

    private @Nullable SpanHash begun;
    private byte[] kept = new byte[1 << 8];
    private int length;
    private int textFrom;
    private boolean cut;
    private boolean replaced;
    private long from;
    private long to;
    private long firstLineEnd = -1;

    /** Adds a piece that belongs to the text from its first byte on. */
    void add(LinePieces piece) {
        add(piece, piece.from());
    }

    /** Begins a record with the piece that holds its header; its text begins at {@code body}. */
    void begin(LinePieces piece, int body) {
        firstLineEnd = -1;
        int before = length;
        add(piece, body);
        textFrom = before + body - piece.from();
    }

    private void add(LinePieces piece, int body) {
        if (to == from) {
            from = piece.at();
            to = from;
        }
        int size = piece.to() - piece.from();
        to += piece.rawLength();
        if (piece.endsLine() && firstLineEnd < 0) {
            firstLineEnd = to;
        }
        int fits = Math.min(size, LONGEST_TEXT - length);
        if (length + fits > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(length + fits, Math.min(LONGEST_TEXT, kept.length * 2)));
        }
        System.arraycopy(piece.bytes(), piece.from(), kept, length, fits);
        if (piece.isWide()) {
            begun().add(piece.raw(), piece.rawFrom(), piece.rawLength());
        } else if (fits < size || begun != null) {
            beginWithKept().add(piece.bytes(), piece.from(), size);
        }
        cut |= fits < size;
        length += fits;
    }

    private SpanHash begun() {
        SpanHash hash = begun;
        if (hash == null) {
            hash = new SpanHash();
            begun = hash;
        }
        return hash;
    }

    private SpanHash beginWithKept() {
        boolean first = begun == null;
        SpanHash hash = begun();
        if (first) {
            hash.add(kept, 0, length);
        }
        return hash;
    }

    byte[] bytes() {
        return kept;
    }

    int textFrom() {
        return textFrom;
    }

    int textTo() {
        return length;
    }

    /** The text with LF as line end, without the last one. */
    String text() {
        return textAt(textFrom);
    }

    /** The text from some bytes on, without the space there. */
    String text(int skipped) {
        int start = textFrom + skipped;
        return textAt(start < length && kept[start] == ' ' ? start + 1 : start);
    }

    private String textAt(int start) {
        int end = length;
        boolean lineEnd = end > start && kept[end - 1] == '\n';
        end -= lineEnd ? 1 : 0;
        end -= lineEnd && end > start && kept[end - 1] == '\r' ? 1 : 0;
        String all = new String(kept, start, Math.max(0, end - start), StandardCharsets.UTF_8);
        replaced = all.indexOf('\ufffd') >= 0;
        return all.indexOf('\r') < 0 ? all : all.replace("\r\n", "\n");
    }

    /** Adds what is to be known about the bytes; the text has to be read before. */
    void mark(Set<Mark> marks) {
        if (cut) {
            marks.add(Mark.TEXT_CUT);
        } else if (replaced && !decodes()) {
            marks.add(Mark.NOT_UTF8);
        }
    }

    /** Whether {@link #mark} has something to add. */
    boolean isMarked() {
        return cut || replaced;
    }

    private boolean decodes() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(kept, 0, length));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    ByteRange range() {
        return new ByteRange(from, to);
    }

    /** The bytes after the first line, null if there are none. */
    @Nullable
    ByteRange continuation() {
        return firstLineEnd >= 0 && firstLineEnd < to ? new ByteRange(firstLineEnd, to) : null;
    }

    /**
     * The hash of all its bytes.
     *
     * @param hash for a span that is kept whole
     */
    String hash(SpanHash hash) {
        if (begun != null) {
            return begun.end();
        }
        hash.add(kept, 0, length);
        return hash.end();
    }

    /** Forgets everything, and room that hardly any record needs. */
    void clear() {
        if (kept.length > ROOM) {
            kept = new byte[ROOM];
        }
        begun = null;
        from = 0;
        to = 0;
        length = 0;
        textFrom = 0;
        cut = false;
        replaced = false;
        firstLineEnd = -1;
    }
}
