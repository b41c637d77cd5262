package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows a header, read: who wrote it, the words, the files and the marks.
 *
 * @param kind message or system
 * @param author null for system
 * @param text the words without WhatsApp's placeholders for files and edits
 * @param files names of attached files
 * @param marks edited, deleted, media omitted
 */
record BodyText(RecordKind kind, @Nullable String author, String text, List<String> files, Set<Mark> marks) {

    /** Reads a body whose line ends are LF. */
    static BodyText of(String body, Layout layout) {
        int lineEnd = body.indexOf('\n');
        String line = lineEnd < 0 ? body : body.substring(0, lineEnd);
        int notice = layout.bracketed() ? Phrases.chatNoticeAt(line) : -1;
        if (notice > 0) {
            return system(body.substring(notice));
        }
        int colon = authorEnd(line);
        if (colon <= 0 || Phrases.quotes(line.substring(0, colon))) {
            return system(body);
        }
        String content = body.substring(Math.min(colon + 2, line.length()));
        if (layout.bracketed() && isNotice(content)) {
            return system(content);
        }
        return message(Marks.name(line.substring(0, colon)), content);
    }

    /** Where the author ends: at the first colon with a space after it, or with nothing after it. */
    private static int authorEnd(String line) {
        int colon = line.indexOf(": ");
        return colon < 0 && line.endsWith(":") ? line.length() - 1 : colon;
    }

    /** iOS puts the name of the chat or of who acted before a notice, and a mark after the colon. */
    private static boolean isNotice(String content) {
        return content.startsWith(Marks.LEFT_TO_RIGHT) && !Phrases.isPersonal(Marks.strip(content));
    }

    private static BodyText system(String text) {
        return new BodyText(RecordKind.SYSTEM, null, Marks.strip(text), List.of(), Set.of());
    }

    private static BodyText message(String author, String content) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        List<String> files = new ArrayList<>();
        if (Phrases.isDeleted(Marks.strip(content))) {
            marks.add(Mark.DELETED);
        }
        boolean endsEdited = content.stripTrailing().endsWith(Phrases.EDITED);
        StringBuilder words = new StringBuilder(content.length());
        for (String line : content.split("\n", -1)) {
            String left = withoutFiles(withoutEdit(line, marks, endsEdited), files, marks, words.isEmpty());
            if (!(left.isEmpty() && words.isEmpty())) {
                words.append(words.isEmpty() ? "" : "\n").append(left);
            }
        }
        return new BodyText(RecordKind.MESSAGE, author, Marks.strip(words.toString()), files, marks);
    }

    /** The line without the note of an edit, which carries a mark or ends the message. */
    private static String withoutEdit(String line, Set<Mark> marks, boolean atEnd) {
        String plain = line.stripTrailing();
        int at = plain.length() - Phrases.EDITED.length();
        boolean noted = plain.endsWith(Phrases.EDITED) && (atEnd || at > 0 && Marks.isMark(plain.charAt(at - 1)));
        if (!noted) {
            return line;
        }
        marks.add(Mark.EDITED);
        return Marks.strip(plain.substring(0, at));
    }

    /** The line without what stands for a file; the file's name or the omission is kept. */
    private static String withoutFiles(String line, List<String> files, Set<Mark> marks, boolean first) {
        String plain = Marks.strip(line);
        int ios = attachedAt(plain);
        if (ios >= 0) {
            files.add(Marks.strip(plain.substring(ios + Phrases.ATTACHED.length(), plain.length() - 1)));
            return Marks.strip(plain.substring(0, ios));
        }
        if (first && plain.endsWith(Phrases.FILE_ATTACHED)) {
            files.add(Marks.strip(plain.substring(0, plain.length() - Phrases.FILE_ATTACHED.length())));
            return "";
        }
        String omission = plain.equals(Phrases.OMITTED) ? plain : Phrases.omission(plain);
        if (!omission.isEmpty()) {
            marks.add(Mark.MEDIA_OMITTED);
            return Marks.strip(plain.substring(0, plain.length() - omission.length()));
        }
        return line;
    }

    /** Where {@code <attached: name>} begins at the end of a line: after WhatsApp's mark, or with its serial number. */
    private static int attachedAt(String line) {
        int at = line.lastIndexOf(Phrases.ATTACHED);
        if (at < 0 || !line.endsWith(">")) {
            return -1;
        }
        int name = at + Phrases.ATTACHED.length();
        boolean marked = at == 0 || Marks.isMark(line.charAt(at - 1));
        boolean serial = line.length() > name + 8
                && line.substring(name, name + 8).chars().allMatch(Character::isDigit);
        return marked || serial ? at : -1;
    }
}
