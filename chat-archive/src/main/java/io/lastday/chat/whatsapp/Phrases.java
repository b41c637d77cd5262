package io.lastday.chat.whatsapp;

import java.util.List;

/** What WhatsApp itself writes into English exports. */
final class Phrases {

    static final String EDITED = "<This message was edited>";
    static final String OMITTED = "<Media omitted>";
    static final String FILE_ATTACHED = " (file attached)";
    static final String ATTACHED = "<attached: ";

    private static final List<String> DELETED =
            List.of("This message was deleted", "You deleted this message", "This message was deleted by admin");

    private static final List<String> OMITTED_ENDS = List.of(
            "image omitted",
            "video omitted",
            "video note omitted",
            "audio omitted",
            "sticker omitted",
            "GIF omitted",
            "document omitted",
            "Contact card omitted");

    /** Generated text that still is a person's act. */
    private static final List<String> PERSONAL = List.of(
            "POLL:",
            "EVENT:",
            "Location: ",
            "Live location",
            "View once",
            "Waiting for this message",
            "Missed ",
            "Voice call",
            "Video call",
            "Silenced ",
            ATTACHED);

    /**
     * Notices whose own wording quotes a text that may hold a colon. What stands before that colon is not an author if
     * it holds one of these, each of which opens a quotation.
     */
    private static final List<String> QUOTING = List.of(
            " changed the subject from ",
            " changed the subject to ",
            " changed the group name from ",
            " changed the group name to ",
            " changed the group description to ",
            " changed the community name ",
            " created group ",
            " created the group ",
            " created this group ",
            " created community ",
            " created the community ",
            " added the group ",
            " removed the group ");

    /** iOS puts the name of the chat before these, which may hold a colon of its own. */
    private static final List<String> CHAT_NOTICES = List.of(
            "Messages and calls are end-to-end encrypted",
            "Messages to this ",
            "You created ",
            "You were added",
            "This group ",
            "This chat ",
            "This business ");

    private static final String SECURITY_CODE = "Your security code with ";

    private Phrases() {}

    /** Where a notice about the whole chat begins in a line, after the mark that WhatsApp puts before it; -1 if none. */
    static int chatNoticeAt(String line) {
        int mark = line.indexOf(": " + Marks.LEFT_TO_RIGHT);
        if (mark < 0) {
            return -1;
        }
        String notice = Marks.strip(line.substring(mark + 2));
        return CHAT_NOTICES.stream().anyMatch(notice::startsWith) ? mark + 2 : -1;
    }

    static boolean isDeleted(String text) {
        return DELETED.stream().anyMatch(phrase -> text.equals(phrase) || text.equals(phrase + "."))
                || text.startsWith("This message was deleted by admin ") && text.indexOf('\n') < 0;
    }

    /** The phrase at the end of a line that says that a file was left out, or an empty text. */
    static String omission(String line) {
        for (String phrase : OMITTED_ENDS) {
            if (line.equals(phrase) || line.endsWith(Marks.LEFT_TO_RIGHT + phrase)) {
                return phrase;
            }
        }
        return "";
    }

    static boolean isPersonal(String generated) {
        return isDeleted(generated)
                || generated.startsWith(EDITED)
                || PERSONAL.stream().anyMatch(generated::startsWith)
                || OMITTED_ENDS.stream().anyMatch(generated::startsWith)
                || generated.contains(Marks.LEFT_TO_RIGHT + ATTACHED);
    }

    /** Whether what stands before the first colon is the beginning of a notice, and no author. */
    static boolean quotes(String beforeColon) {
        if (beforeColon.startsWith(SECURITY_CODE)) {
            return true;
        }
        for (String phrase : QUOTING) {
            int at = beforeColon.indexOf(phrase);
            int quote = at + phrase.length();
            if (at > 0 && quote < beforeColon.length() && isQuote(beforeColon.charAt(quote))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\'' || c == '\u2018';
    }
}
