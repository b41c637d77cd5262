package io.lastday.chat.sms;

import io.lastday.chat.source.SourceEntry;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The tags of an XML file one by one, over its bytes as they are. Strict enough to see damage, and no more: there are no
 * entities, no document types and nothing is fetched. After damage it goes on at the next opening bracket.
 */
final class XmlTags implements Closeable {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 4 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int i;
    private int end;
    private long base;
    private boolean stray;

    XmlTags(SourceEntry entry) throws IOException {
        in = entry.open();
    }

    /** The place of the next byte. */
    long at() {
        return base + i;
    }

    private int look() throws IOException {
        if (i == end) {
            base += end;
            i = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return i < end ? buffer[i] & 0xff : -1;
    }

    private int next() throws IOException {
        int sign = look();
        if (sign >= 0) {
            i++;
        }
        return sign;
    }

    /** Whether words stood before the tag, where only white space is expected. */
    boolean hasStrayText() {
        return stray;
    }

    /**
     * The next tag, comments and processing instructions passed; null at the end.
     *
     * @throws DamagedXml if what begins here is no whole tag
     */
    @Nullable
    XmlTag nextTag() throws IOException {
        stray = false;
        while (true) {
            int sign = look();
            if (sign < 0) {
                return null;
            }
            if (sign == '<') {
                XmlTag tag = tag();
                if (tag != null) {
                    return tag;
                }
            } else {
                boolean mark = at() < 3 && sign >= 0xbb;
                stray |= sign > ' ' && !mark;
                i++;
            }
        }
    }

    /** The tag that begins here; null for a comment or an instruction. */
    private @Nullable XmlTag tag() throws IOException {
        long from = at();
        i++;
        int sign = look();
        if (sign == '?') {
            passTo("?>");
            return null;
        }
        if (sign == '!') {
            declaration();
            return null;
        }
        String slash = sign == '/' ? "/" : "";
        if (sign == '/') {
            i++;
        }
        XmlTag tag = new XmlTag(from, slash + name());
        attributes(tag);
        return tag;
    }

    private void declaration() throws IOException {
        i++;
        int first = next();
        int second = next();
        if (first != '-' || second != '-') {
            throw new DamagedXml("a declaration, which the app does not write");
        }
        passTo("-->");
    }

    private void passTo(String wanted) throws IOException {
        int matched = 0;
        while (matched < wanted.length()) {
            int sign = next();
            if (sign < 0) {
                throw new DamagedXml("the file ends within a comment");
            }
            if (sign == wanted.charAt(matched)) {
                matched++;
            } else {
                // "--->" ends a comment as well
                matched = sign == wanted.charAt(0) ? Math.max(1, matched - 1) : 0;
            }
        }
    }

    private void attributes(XmlTag tag) throws IOException {
        while (true) {
            int sign = pastSpaces();
            if (sign == '>') {
                i++;
                return;
            }
            if (sign == '/') {
                i++;
                if (next() != '>') {
                    throw new DamagedXml("a slash within a tag");
                }
                tag.close();
                return;
            }
            attribute(tag);
        }
    }

    private void attribute(XmlTag tag) throws IOException {
        String name = name();
        if (pastSpaces() != '=') {
            throw new DamagedXml("an attribute without a value");
        }
        i++;
        int quote = pastSpaces();
        if (quote != '"' && quote != '\'') {
            throw new DamagedXml("a value without quotes");
        }
        i++;
        if (name.equals("data")) {
            file(tag.data(), quote);
        } else {
            value(tag, name, quote);
        }
    }

    private void file(Base64Hash data, int quote) throws IOException {
        for (int sign = inValue(quote); sign >= 0; sign = inValue(quote)) {
            data.add(sign);
        }
    }

    private void value(XmlTag tag, String name, int quote) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (int sign = inValue(quote); sign >= 0; sign = inValue(quote)) {
            tooLong |= raw.size() >= LONGEST_VALUE;
            if (!tooLong) {
                raw.write(sign);
            }
        }
        tag.put(name, raw.toByteArray(), tooLong);
    }

    /** The next byte of a value, -1 after its quote. A bracket cannot stand there: the quote is lost. */
    private int inValue(int quote) throws IOException {
        int sign = look();
        if (sign < 0 || sign == '<') {
            throw new DamagedXml("a value without an end");
        }
        i++;
        return sign == quote ? -1 : sign;
    }

    private int pastSpaces() throws IOException {
        int sign = look();
        while (sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t') {
            i++;
            sign = look();
        }
        return sign;
    }

    private String name() throws IOException {
        ByteArrayOutputStream name = new ByteArrayOutputStream(16);
        for (int sign = look(); isName(sign) && name.size() < LONGEST_NAME; sign = look()) {
            name.write(sign);
            i++;
        }
        if (name.size() == 0) {
            throw new DamagedXml("a name was expected");
        }
        return name.toString(StandardCharsets.US_ASCII);
    }

    private static boolean isName(int sign) {
        return sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || sign >= '0' && sign <= '9'
                || sign == '_'
                || sign == '-'
                || sign == ':'
                || sign == '.';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
