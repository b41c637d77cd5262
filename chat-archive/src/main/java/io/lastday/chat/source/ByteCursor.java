package io.lastday.chat.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes of an entry one by one, with their place; some of them can be kept while they pass. */
final class ByteCursor implements Closeable {

    private static final int BUFFER = 1 << 16;
    /** Of a longer string its beginning is kept, so that one message needs bounded memory and stays a message. */
    private static final int LONGEST_STRING = 1 << 20;

    private static final int UNICODE_DIGITS = 4;
    private static final int LARGE = 1 << 20;

    private final SourceEntry entry;
    private final byte[] buffer = new byte[BUFFER];
    private InputStream in;
    private long base;
    private int i;
    private int end;

    private byte[] kept = new byte[0];
    private int keptLength;
    private int keepFrom = -1;
    private int limit;
    private boolean tooMany;
    private boolean cut;

    ByteCursor(SourceEntry entry) throws IOException {
        this.entry = entry;
        this.in = entry.open();
    }

    /** The place of the next byte. */
    long at() {
        return base + i;
    }

    /** The next byte, which stays the next; -1 at the end. */
    int look() throws IOException {
        return i < end || fill() ? buffer[i] & 0xff : -1;
    }

    /** The next byte, which is passed; -1 at the end. */
    int next() throws IOException {
        return i < end || fill() ? buffer[i++] & 0xff : -1;
    }

    /** Passes the byte that was looked at. */
    void pass() {
        i++;
    }

    private boolean fill() throws IOException {
        keep();
        base += end;
        i = 0;
        end = Math.max(0, in.read(buffer, 0, BUFFER));
        return end > 0;
    }

    /** Keeps the bytes from here on, as many as the limit allows. */
    void startKeeping(int most) {
        keptLength = 0;
        limit = most;
        tooMany = false;
        cut = false;
        keepFrom = i;
    }

    /** The bytes since, null if they are too many. */
    byte @Nullable [] kept() {
        keep();
        keepFrom = -1;
        byte[] result = tooMany ? null : Arrays.copyOf(kept, keptLength);
        if (kept.length > LARGE) {
            kept = new byte[0];
        }
        return result;
    }

    /** Whether strings among the bytes that were kept last are shortened. */
    boolean isCut() {
        return cut;
    }

    private void keep() {
        if (keepFrom < 0) {
            return;
        }
        int length = i - keepFrom;
        tooMany |= length > limit - keptLength;
        if (!tooMany) {
            if (keptLength + length > kept.length) {
                kept = Arrays.copyOf(kept, Math.min(limit, Math.max(keptLength + length, kept.length * 2)));
            }
            System.arraycopy(buffer, keepFrom, kept, keptLength, length);
            keptLength += length;
        }
        keepFrom = 0;
    }

    /** Passes one value of any depth and length, without looking at more than its brackets and quotes. */
    void passValue(long from) throws IOException {
        int first = look();
        if (first == '"') {
            pass();
            string(from);
        } else if (first == '{' || first == '[') {
            nested(from);
        } else if (!word()) {
            throw new DamagedJson(from);
        }
    }

    private void nested(long from) throws IOException {
        long depth = 0;
        do {
            int sign = next();
            switch (sign) {
                case '"' -> string(from);
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case -1 -> throw new DamagedJson(from);
                default -> {
                    // checked where the value is built
                }
            }
        } while (depth > 0);
    }

    /** The rest of a string; a line end inside means that its closing quote is lost. */
    private void string(long from) throws IOException {
        long start = at();
        int digits = 0;
        boolean keeping = keepFrom >= 0;
        for (int sign = next(); sign != '"'; sign = next()) {
            if (sign < ' ') {
                throw new DamagedJson(from);
            }
            if (keepFrom >= 0 && at() - start > LONGEST_STRING && digits == 0 && (sign & 0xc0) != 0x80) {
                stopKeeping();
            }
            if (sign == '\\') {
                int escaped = next();
                if (escaped < ' ') {
                    throw new DamagedJson(from);
                }
                digits = escaped == 'u' ? UNICODE_DIGITS : 0;
            } else {
                digits = Math.max(0, digits - 1);
            }
        }
        if (keeping && keepFrom < 0) {
            keepFrom = i - 1;
        }
    }

    /** Leaves out the byte that was passed last and what follows: a whole character or escape ends before it. */
    private void stopKeeping() {
        i--;
        keep();
        i++;
        keepFrom = -1;
        cut = true;
    }

    private boolean word() throws IOException {
        int length = 0;
        for (int sign = look(); isWord(sign); sign = look()) {
            pass();
            length++;
        }
        return length > 0;
    }

    private static boolean isWord(int sign) {
        return sign >= '0' && sign <= '9'
                || sign >= 'a' && sign <= 'z'
                || sign == '-'
                || sign == '+'
                || sign == '.'
                || sign == 'E';
    }

    /** Goes to a place, which may lie before this one. */
    void goTo(long place) throws IOException {
        in.close();
        in = entry.open();
        keepFrom = -1;
        in.skipNBytes(place);
        base = place;
        i = 0;
        end = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
