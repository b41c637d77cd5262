package io.lastday.chat.sms;

import io.lastday.chat.source.Utf8;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One tag with its attributes. */
final class XmlTag {

    private static final int MOST_ATTRIBUTES = 256;

    private final long from;
    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private boolean closed;
    private boolean repaired;
    private boolean broken;
    private boolean cut;
    private @Nullable Base64Hash data;

    XmlTag(long from, String name) {
        this.from = from;
        this.name = name;
    }

    /** Its first byte. */
    long from() {
        return from;
    }

    /** Its name; with a slash in front if it ends an element. */
    String name() {
        return name;
    }

    /** Whether it ends itself. */
    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    void put(String attribute, byte[] raw, boolean tooLong) throws DamagedXml {
        if (attributes.size() >= MOST_ATTRIBUTES) {
            throw new DamagedXml("a tag of too many attributes");
        }
        String text = Utf8.text(raw);
        XmlText value = new XmlText(text);
        broken |= !tooLong && Utf8.isBroken(text, raw);
        cut |= tooLong;
        repaired |= value.isRepaired();
        attributes.putIfAbsent(attribute, value.text());
    }

    /** Begins the attribute that holds a file. */
    Base64Hash data() {
        data = new Base64Hash();
        return data;
    }

    /** The file that stands in the tag. */
    @Nullable
    Base64Hash file() {
        return data == null || data.isNothing() ? null : data;
    }

    /** The attribute's text; null if it is not there, or says null as the app does. */
    @Nullable
    String text(String attribute) {
        String value = attributes.get(attribute);
        return value == null || value.equals("null") ? null : value;
    }

    /** The attribute's text as it stands there, which for words may be the word null. */
    @Nullable
    String words(String attribute) {
        return attributes.get(attribute);
    }

    @Nullable
    Long number(String attribute) {
        String value = text(attribute);
        try {
            return value == null ? null : Long.valueOf(value.trim());
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** Whether references had to be repaired. */
    boolean isRepaired() {
        return repaired;
    }

    /** Whether some bytes are no UTF-8. */
    boolean isBroken() {
        return broken;
    }

    /** Whether a text is longer than is kept. */
    boolean isCut() {
        return cut;
    }
}
