package io.lastday.chat.cli;

/** Names from a stranger, for a terminal: a file that does not belong may have a name that plays with it. */
final class Printable {

    private Printable() {}

    static String of(String path) {
        StringBuilder safe = new StringBuilder();
        path.codePoints().forEach(c -> safe.appendCodePoint(c > 0x20 && c < 0x7f ? c : '?'));
        return safe.toString();
    }
}
