package io.lastday.chat.whatsapp;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into lines with their line feeds, in one fixed buffer: a line longer than the buffer comes in several
 * pieces. U+2028, U+0085 and the like end no line: they stand inside messages.
 */
final class LinePieces {

    static final int LONGEST = 1 << 17;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final InputStream in;
    private final byte[] buffer;
    private int from;
    private int to;
    private int filled;
    private long bufferAt;
    private long line;
    private boolean startsLine;
    private boolean endsLine = true;
    private boolean afterCarriageReturn;
    private boolean begun;
    private @Nullable WideText wide;

    LinePieces(InputStream in) {
        this(in, LONGEST);
    }

    LinePieces(InputStream in, int longest) {
        this.in = in;
        this.buffer = new byte[longest];
    }

    /** Goes to the next piece; false at the end. */
    boolean next() throws IOException {
        if (!begun) {
            begin();
        }
        startsLine = endsLine;
        line += endsLine ? 1 : 0;
        afterCarriageReturn = to() - from() > 1 && bytes()[to() - 2] == '\r';
        from = to;
        int scanned = from;
        while (true) {
            int end = lineEnd(scanned);
            if (end >= 0) {
                return piece(wide == null ? end + 1 : end + 2, true);
            }
            scanned = filled;
            if (from == 0 && filled == buffer.length) {
                return piece(wide == null ? filled : wide.wholeEnd(buffer, filled), false);
            }
            scanned -= compact();
            if (!fill()) {
                return filled > from && piece(filled, false);
            }
        }
    }

    private void begin() throws IOException {
        begun = true;
        while (filled < 4 && fill()) {
            // the first four bytes tell the encoding
        }
        wide = WideText.of(buffer, filled);
    }

    /** Looks at eight bytes at a time: this loop sees every byte of every file twice. */
    private int lineEnd(int start) {
        if (wide != null) {
            return wide.lineEnd(buffer, start, filled);
        }
        int i = start;
        for (; i + 8 <= filled; i += 8) {
            long other = (long) WORDS.get(buffer, i) ^ LINE_FEEDS;
            long found = (other - ONES) & ~other & HIGH_BITS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >> 3);
            }
        }
        for (; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean piece(int end, boolean whole) {
        to = end;
        endsLine = whole;
        if (wide != null) {
            wide.decode(buffer, from, to);
        }
        return true;
    }

    /** Moves the unread bytes to the front; returns by how many. */
    private int compact() {
        int moved = from;
        if (moved > 0) {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            bufferAt += moved;
            filled -= moved;
            from = 0;
            to = 0;
        }
        return moved;
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            return false;
        }
        filled += read;
        return true;
    }

    /** The buffer that holds the piece as UTF-8, valid until the next call of {@link #next}. */
    byte[] bytes() {
        return wide == null ? buffer : wide.text();
    }

    /** Where the piece begins in {@link #bytes}. */
    int from() {
        return wide == null ? from : 0;
    }

    /** Where it ends there. */
    int to() {
        return wide == null ? to : wide.length();
    }

    /** Where the piece begins in the stream. */
    long at() {
        return bufferAt + from;
    }

    /** The number of its line, from one. */
    long line() {
        return line;
    }

    /** Whether the piece begins a line, and is not the rest of a long one. */
    boolean startsLine() {
        return startsLine;
    }

    /** Whether the line before ends with CR LF. */
    boolean isAfterCarriageReturn() {
        return afterCarriageReturn;
    }

    /** Whether the piece ends with its line's end. */
    boolean endsLine() {
        return endsLine;
    }

    /** Whether the text is UTF-16, so that {@link #bytes} are not the bytes of the stream. */
    boolean isWide() {
        return wide != null;
    }

    /** The buffer that holds the piece as it is in the stream. */
    byte[] raw() {
        return buffer;
    }

    int rawFrom() {
        return from;
    }

    int rawLength() {
        return to - from;
    }
}
