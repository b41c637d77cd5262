package io.lastday.chat.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The readable text of a message's HTML, and the hosted contents that it shows. One pass, linear; what is not
 * understood is left out of the text, never executed, and stays in the original.
 */
final class HtmlText {

    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");
    private static final List<String> BREAKS = List.of("br", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3");
    private static final String HOSTED = "/hostedContents/";
    private static final String REPLY = "schema.skype.com/Reply";
    private static final int LONGEST_ENTITY = 10;

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final List<String> hosted = new ArrayList<>();
    private @Nullable String quoted;
    private boolean inQuoteName;

    private HtmlText(String html) {
        this.html = html;
    }

    static HtmlText of(String html) {
        HtmlText read = new HtmlText(html);
        read.run();
        return read;
    }

    String text() {
        return text.toString().strip();
    }

    /** Ids of hosted contents, in the order of the text. */
    List<String> hosted() {
        return hosted;
    }

    /** The id of the message that this one quotes. */
    @Nullable
    String quoted() {
        return quoted;
    }

    private void run() {
        int i = 0;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '<') {
                int end = html.indexOf('>', i);
                if (end < 0) {
                    text.append(html, i, html.length());
                    return;
                }
                tag(html.substring(i + 1, end));
                i = end + 1;
            } else if (c == '&') {
                i = entity(i);
            } else {
                text.append(c);
                i++;
            }
        }
    }

    private void tag(String tag) {
        String name = tag.toLowerCase(Locale.ROOT);
        if (BREAKS.stream()
                .anyMatch(known -> name.equals(known) || name.startsWith(known + " ") || name.equals(known + "/"))) {
            text.append('\n');
        } else if (name.startsWith("emoji ") || name.startsWith("img ")) {
            text.append(attribute(tag, "alt"));
            hosted(attribute(tag, "src"));
        } else if (name.startsWith("blockquote ") && attribute(tag, "itemtype").endsWith(REPLY)) {
            String id = attribute(tag, "itemid");
            quoted = id.isEmpty() ? quoted : id;
            text.append("> ");
        } else if (name.equals("/blockquote")) {
            text.append('\n');
        } else if (name.startsWith("strong ") && attribute(tag, "itemprop").equals("mri")) {
            inQuoteName = true;
        } else if (name.equals("/strong") && inQuoteName) {
            inQuoteName = false;
            text.append(": ");
        }
    }

    private void hosted(String source) {
        int from = source.indexOf(HOSTED);
        if (from >= 0) {
            String rest = source.substring(from + HOSTED.length());
            int end = rest.indexOf('/');
            hosted.add(end < 0 ? rest : rest.substring(0, end));
        }
    }

    private static String attribute(String tag, String name) {
        int from = tag.indexOf(" " + name + "=\"");
        if (from < 0) {
            return "";
        }
        int start = from + name.length() + 3;
        int end = tag.indexOf('"', start);
        return end < 0 ? "" : tag.substring(start, end);
    }

    private int entity(int i) {
        String near = html.substring(i, Math.min(html.length(), i + LONGEST_ENTITY + 1));
        int end = i + near.indexOf(';');
        if (end > i) {
            String name = html.substring(i + 1, end);
            String character = name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.getOrDefault(name, "");
            if (!character.isEmpty()) {
                text.append(character);
                return end + 1;
            }
        }
        text.append('&');
        return i + 1;
    }

    private static String numbered(String number) {
        try {
            boolean hex = number.startsWith("x") || number.startsWith("X");
            int point = hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            return Character.isValidCodePoint(point) ? Character.toString(point) : "";
        } catch (NumberFormatException notANumber) {
            return "";
        }
    }
}
