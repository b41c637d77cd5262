package io.lastday.chat.sms;

/**
 * The text of an attribute, its references decoded. The app writes an emoji as the references of two surrogates, which
 * XML forbids: they are joined, and the text counts as repaired. A reference that means nothing stays as it is written;
 * no entity is ever looked up.
 */
final class XmlText {

    private static final int LONGEST_REFERENCE = 12;

    private final StringBuilder text = new StringBuilder();
    private boolean repaired;
    /** A high surrogate that waits for its other half. */
    private char high;

    XmlText(String raw) {
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            int end = c == '&' ? raw.indexOf(';', i) : -1;
            if (c == '&' && end > i + 1 && end - i <= LONGEST_REFERENCE) {
                reference(raw.substring(i + 1, end));
                i = end + 1;
            } else {
                flush();
                repaired |= c == '&';
                text.append(c);
                i++;
            }
        }
        flush();
    }

    String text() {
        return text.toString().replace("\r\n", "\n");
    }

    boolean isRepaired() {
        return repaired;
    }

    private void reference(String name) {
        if (name.startsWith("#")) {
            point(number(name));
            return;
        }
        flush();
        switch (name) {
            case "amp" -> text.append('&');
            case "lt" -> text.append('<');
            case "gt" -> text.append('>');
            case "quot" -> text.append('"');
            case "apos" -> text.append('\'');
            default -> {
                repaired = true;
                text.append('&').append(name).append(';');
            }
        }
    }

    private void point(int point) {
        if (high != 0 && point >= 0xdc00 && point <= 0xdfff) {
            text.append(high).append((char) point);
            high = 0;
            return;
        }
        flush();
        if (point >= 0xd800 && point <= 0xdbff) {
            high = (char) point;
            repaired = true;
        } else if (point <= 0 || point > Character.MAX_CODE_POINT || point >= 0xdc00 && point <= 0xdfff) {
            repaired = true;
            text.append('\ufffd');
        } else {
            text.appendCodePoint(point);
        }
    }

    /** Half of a character is none. */
    private void flush() {
        if (high != 0) {
            text.append('\ufffd');
            high = 0;
        }
    }

    private static int number(String name) {
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            return hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
