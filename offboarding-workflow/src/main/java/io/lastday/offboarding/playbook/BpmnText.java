package io.lastday.offboarding.playbook;

import java.util.Map;

/** Writes XML, a line an element. */
final class BpmnText {

    private final StringBuilder text = new StringBuilder();
    private int depth;

    void open(String name, Map<String, String> attributes) {
        indented("<" + name + written(attributes) + ">");
        depth++;
    }

    void close(String name) {
        depth--;
        indented("</" + name + ">");
    }

    void empty(String name, Map<String, String> attributes) {
        indented("<" + name + written(attributes) + "/>");
    }

    void element(String name, String content) {
        indented("<" + name + ">" + escaped(content) + "</" + name + ">");
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    private void indented(String line) {
        line("  ".repeat(depth) + line);
    }

    private static String written(Map<String, String> attributes) {
        StringBuilder all = new StringBuilder();
        // the id first, as people look for it
        if (attributes.containsKey("id")) {
            all.append(one("id", attributes.getOrDefault("id", "")));
        }
        attributes.forEach((name, value) -> {
            if (!"id".equals(name)) {
                all.append(one(name, value));
            }
        });
        return all.toString();
    }

    private static String one(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    private static String escaped(String value) {
        StringBuilder all = new StringBuilder();
        value.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> all.append("&amp;");
                case '<' -> all.append("&lt;");
                case '>' -> all.append("&gt;");
                case '"' -> all.append("&quot;");
                case '\n', '\r', '\t' -> all.append("&#").append(each).append(';');
                default -> {
                    if (each >= ' ' && each != 0xFFFE && each != 0xFFFF) {
                        all.appendCodePoint(each);
                    }
                }
            }
        });
        return all.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
