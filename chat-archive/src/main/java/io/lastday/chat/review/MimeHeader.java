package io.lastday.chat.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Header fields of RFC 5322, folded; what is not plain ASCII as encoded words of RFC 2047. A value cannot begin another
 * field: line ends and other signs that hide are shown as their numbers first.
 */
final class MimeHeader {

    private static final String CRLF = "\r\n";
    private static final int LINE = 76;
    /** 60 characters of base64: with the frame of an encoded word 72 of the 75 that are allowed. */
    private static final int ENCODED_BYTES = 45;

    private MimeHeader() {}

    /** A field of free text. */
    static String text(String name, String value) {
        String shown = VisibleText.line(value).strip();
        StringBuilder out = new StringBuilder(name).append(":");
        int column = out.length();
        for (String word : isPlain(shown) ? List.of(shown.split(" ", -1)) : encodedWords(shown)) {
            if (column + 1 + word.length() > LINE && column > name.length() + 1) {
                out.append(CRLF);
                column = 0;
            }
            out.append(' ').append(word);
            column += 1 + word.length();
        }
        return out.append(CRLF).toString();
    }

    /** A field that is a list of addresses, one a line. */
    static String addresses(String name, List<Mailbox> mailboxes) {
        StringBuilder out = new StringBuilder(name).append(":");
        String separator = "";
        for (Mailbox mailbox : mailboxes) {
            out.append(separator).append(' ').append(phrase(mailbox.display()));
            out.append(" <").append(mailbox.address()).append('>');
            separator = "," + CRLF;
        }
        return out.append(CRLF).toString();
    }

    private static String phrase(String display) {
        String shown = VisibleText.line(display).strip();
        if (isPlain(shown) && shown.length() < LINE - 30) {
            return '"' + shown.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        return String.join(CRLF + " ", encodedWords(shown));
    }

    /** The parameter of a file name: as ASCII for old readers, and as RFC 2231 says. */
    static String fileName(String name) {
        String shown =
                VisibleText.line(name).replace('/', '_').replace('\\', '_').strip();
        StringBuilder ascii = new StringBuilder();
        shown.codePoints().forEach(c -> ascii.append(c >= 0x20 && c < 0x7f && c != '"' ? (char) c : '_'));
        StringBuilder out = new StringBuilder(";" + CRLF + " filename=\"").append(shorten(ascii.toString()));
        out.append('"');
        String encoded = percent(shown);
        for (int at = 0, part = 0; at < encoded.length(); part++) {
            int end = Math.min(encoded.length(), at + 54);
            // an escape stays whole
            end -= end < encoded.length() && encoded.charAt(end - 1) == '%' ? 1 : 0;
            end -= end < encoded.length() && encoded.charAt(end - 2) == '%' ? 2 : 0;
            out.append(";").append(CRLF).append(" filename*").append(part).append("*=");
            out.append(part == 0 ? "UTF-8''" : "").append(encoded, at, end);
            at = end;
        }
        return out.toString();
    }

    private static String shorten(String name) {
        return name.length() <= LINE - 20 ? name : name.substring(0, 40) + "_" + name.substring(name.length() - 12);
    }

    private static String percent(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '.' || b == '-';
            if (plain || b == '_') {
                out.append((char) b);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xf, 16)));
                out.append(Character.toUpperCase(Character.forDigit(b & 0xf, 16)));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String text) {
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            word = c == ' ' ? 0 : word + 1;
            boolean doubled = c == ' ' && i > 0 && text.charAt(i - 1) == ' ';
            if (c < 0x20 || c > 0x7e || word > LINE * 10 || doubled) {
                return false;
            }
        }
        return !text.contains("=?");
    }

    private static List<String> encodedWords(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int width = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes + width > ENCODED_BYTES) {
                words.add(encodedWord(text.substring(from, i)));
                from = i;
                bytes = 0;
            }
            bytes += width;
            i += Character.charCount(c);
        }
        words.add(encodedWord(text.substring(from)));
        return words;
    }

    private static String encodedWord(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
