package io.lastday.chat.source;

import io.lastday.chat.json.JsonTree;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/**
 * Walks a JSON document in one pass and constant memory, and knows the place of every value. Values that nobody asks
 * for are passed without being built, whatever their depth or length. Where a file is damaged and has its items on lines
 * of their own, the walk goes on at the next line that begins as the items before it did.
 */
public final class JsonCursor implements Closeable {

    private static final int LARGEST_ITEM = 4 << 20;
    private static final int LONGEST_SCALAR = 1 << 16;
    private static final int LONGEST_INDENT = 64;
    /** Each return reads the entry again: what is damaged more often than this is not read to its end. */
    private static final int MOST_RETURNS = 32;

    private final ByteCursor bytes;
    private final ByteArrayOutputStream indent = new ByteArrayOutputStream();
    private boolean onNewLine = true;
    private int returns;

    /** Takes a member; its value must be read or passed. */
    @FunctionalInterface
    public interface Members {
        /** The member of this name. */
        void member(String name) throws IOException;
    }

    /** Takes the values of an array. */
    public interface Items {
        /** Reads or passes the next value. */
        void item() throws IOException;

        /** Bytes that are no value begin here; the next value follows. */
        void damaged(long from) throws IOException;
    }

    /** A cursor at the first byte of an entry. */
    public JsonCursor(SourceEntry entry) throws IOException {
        bytes = new ByteCursor(entry);
        if (Arrays.equals(entry.head(3), new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            bytes.goTo(3);
        }
    }

    /** The place of the next byte. */
    public long at() {
        return bytes.at();
    }

    /** The first byte of the next value or sign, white space passed; -1 at the end. */
    public int peek() throws IOException {
        for (int sign = bytes.look(); ; sign = bytes.look()) {
            if (sign == '\n') {
                onNewLine = true;
                indent.reset();
            } else if (sign == ' ' || sign == '\t') {
                if (indent.size() < LONGEST_INDENT) {
                    indent.write(sign);
                }
            } else if (sign != '\r') {
                return sign;
            }
            bytes.pass();
        }
    }

    private void take(char wanted) throws IOException {
        if (peek() != wanted) {
            throw new DamagedJson(at());
        }
        bytes.pass();
        onNewLine = false;
    }

    /** Walks the object that begins here. */
    public void members(Members each) throws IOException {
        take('{');
        if (peek() == '}') {
            take('}');
            return;
        }
        do {
            if (peek() != '"') {
                throw new DamagedJson(at());
            }
            String name = scalar();
            take(':');
            each.member(name == null ? "" : name);
        } while (isMore('}'));
    }

    /** Walks the array that begins here. */
    public void items(Items each) throws IOException {
        take('[');
        if (peek() == ']') {
            take(']');
            return;
        }
        boolean more = true;
        while (more) {
            peek();
            byte[] line = indentation();
            try {
                each.item();
                more = isMore(']');
            } catch (DamagedJson damaged) {
                if (!resume(damaged.from(), line)) {
                    throw damaged;
                }
                each.damaged(damaged.from());
            }
        }
    }

    /** Walks values that stand one after the other, as in a file of JSON lines. */
    public void sequence(Items each) throws IOException {
        while (peek() >= 0) {
            byte[] line = indentation();
            try {
                each.item();
            } catch (DamagedJson damaged) {
                if (!resume(damaged.from(), line)) {
                    throw damaged;
                }
                each.damaged(damaged.from());
            }
        }
    }

    private boolean isMore(char end) throws IOException {
        if (peek() == ',') {
            take(',');
            return true;
        }
        take(end);
        return false;
    }

    /** White space before the value on its line; null if it does not begin a line. */
    private byte @Nullable [] indentation() {
        return onNewLine && indent.size() < LONGEST_INDENT ? indent.toByteArray() : null;
    }

    /**
     * Reads the value that begins here as an item.
     *
     * @throws DamagedJson from its first byte on, if it does not end, or ends on the lines of others
     */
    public JsonItem item() throws IOException {
        peek();
        byte[] line = indentation();
        long from = at();
        byte[] raw = kept(LARGEST_ITEM, from);
        JsonItem item = JsonItem.of(from, raw, bytes.isCut());
        if (item.object() == null && raw != null && line != null && holdsLine(raw, line)) {
            throw new DamagedJson(from);
        }
        return item;
    }

    /** Text of the string, number or word that begins here; null for null, for more than 64 KB, and for what has parts. */
    public @Nullable String scalar() throws IOException {
        int first = peek();
        if (first == '{' || first == '[') {
            skip();
            return null;
        }
        byte[] raw = kept(LONGEST_SCALAR, at());
        if (raw == null || first == 'n') {
            return null;
        }
        String text = new String(raw, StandardCharsets.UTF_8);
        if (first != '"') {
            return text;
        }
        return text.indexOf('\\') < 0 ? text.substring(1, text.length() - 1) : unescaped(text);
    }

    private static @Nullable String unescaped(String json) {
        try (JsonParser parser = JsonTree.factory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return parser.getString();
        } catch (JacksonException noString) {
            return null;
        }
    }

    /** Passes the value that begins here. */
    public void skip() throws IOException {
        peek();
        pass(at());
    }

    /**
     * Makes sure that nothing follows.
     *
     * @throws DamagedJson if something does
     */
    public void end() throws IOException {
        if (peek() >= 0) {
            throw new DamagedJson(at());
        }
    }

    private byte @Nullable [] kept(int most, long from) throws IOException {
        bytes.startKeeping(most);
        pass(from);
        return bytes.kept();
    }

    private void pass(long from) throws IOException {
        onNewLine = false;
        bytes.passValue(from);
    }

    /** Goes on at the next line that begins with this white space and a brace; false if the array ends before. */
    private boolean resume(long from, byte @Nullable [] line) throws IOException {
        if (line == null || returns++ >= MOST_RETURNS) {
            return false;
        }
        bytes.goTo(from);
        for (int sign = bytes.next(); sign >= 0; sign = bytes.next()) {
            if (sign == '\n') {
                int spaces = matching(line);
                int first = bytes.look();
                if (spaces == line.length && first == '{') {
                    onNewLine = true;
                    indent.reset();
                    indent.writeBytes(line);
                    return true;
                }
                if (spaces < line.length && first > ' ') {
                    return false;
                }
            }
        }
        return false;
    }

    private int matching(byte[] line) throws IOException {
        int length = 0;
        while (length < line.length && bytes.look() == line[length]) {
            bytes.pass();
            length++;
        }
        return length;
    }

    private static boolean holdsLine(byte[] raw, byte[] line) {
        for (int i = 0; i + line.length + 1 < raw.length; i++) {
            int brace = i + 1 + line.length;
            if (raw[i] == '\n' && raw[brace] == '{' && Arrays.equals(raw, i + 1, brace, line, 0, line.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
