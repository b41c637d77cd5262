package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Mark;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands in a line for a file or an edit. Where WhatsApp's mark or the shape of a file name tells it, the
 * language makes no difference; else the words are looked up.
 */
final class FileMentions {

    private static final int LONGEST_EXTENSION = 5;

    private final Phrases phrases = Phrases.all();
    private final Set<String> learned;

    /** With the words in parentheses that stand, in this export, after names that only WhatsApp gives. */
    FileMentions(Set<String> learned) {
        this.learned = learned;
    }

    /** The text without the note of an edit at its end. */
    String withoutEdit(String content, Set<Mark> marks) {
        String plain = content.stripTrailing();
        boolean stop = plain.endsWith(">.");
        int end = plain.length() - (stop ? 2 : 1);
        int open = end > 0 && plain.charAt(end) == '>' ? plain.lastIndexOf('<') : -1;
        if (open < 0) {
            return content;
        }
        String inside = plain.substring(open + 1, end);
        boolean marked = open > 0 && Marks.isMark(plain.charAt(open - 1));
        boolean known = phrases.is(PhraseKind.EDITED, inside);
        if (!known && !(marked && open > 1 && isSentence(inside))) {
            return content;
        }
        marks.add(Mark.EDITED);
        return Marks.strip(plain.substring(0, open));
    }

    /** Words only: what stands for a file has a colon and a name. */
    private boolean isSentence(String inside) {
        return inside.length() > 3
                && inside.indexOf(':') < 0
                && inside.indexOf('\n') < 0
                && !phrases.is(PhraseKind.ATTACHED, inside)
                && !phrases.is(PhraseKind.MEDIA, inside);
    }

    /** The line without what stands for a file; the file's name or the omission is kept. */
    String withoutFiles(String line, boolean first, List<String> files, Set<Mark> marks) {
        if (line.isEmpty()) {
            return line;
        }
        String plain = Marks.strip(line);
        int open = bracketOpen(plain, Marks.isMarked(line));
        if (open >= 0) {
            files.add(Marks.name(plain.substring(plain.indexOf(':', open) + 1, plain.length() - 1)));
            return Marks.strip(plain.substring(0, open));
        }
        int name = first ? nameEnd(plain, Marks.isMarked(line)) : -1;
        if (name > 0) {
            // "Q3 plan.pdf (2 pages) (file attached)": the name ends before what tells of its pages
            String before = plain.substring(0, name);
            int bullet = before.indexOf(" \u2022 ");
            files.add(Marks.name(bullet > 0 ? before.substring(0, bullet) : before));
            return "";
        }
        return withoutOmission(line, plain, marks);
    }

    private String withoutOmission(String line, String plain, Set<Mark> marks) {
        PhraseKind whole = phrases.whole(plain);
        if (whole == PhraseKind.MEDIA || whole == PhraseKind.OMITTED) {
            marks.add(Mark.MEDIA_OMITTED);
            return "";
        }
        int mark = Math.max(plain.lastIndexOf(Marks.LEFT_TO_RIGHT), plain.lastIndexOf(Marks.RIGHT_TO_LEFT));
        if (mark > 0 && mark + 1 < plain.length()) {
            String end = plain.substring(mark + 1);
            boolean pages = plain.contains(" \u2022 ") && end.charAt(0) != '<' && isShort(end);
            if (phrases.is(PhraseKind.OMITTED, end) || pages) {
                marks.add(Mark.MEDIA_OMITTED);
                return Marks.strip(plain.substring(0, mark));
            }
        }
        return line;
    }

    private static boolean isShort(String text) {
        return text.length() <= 30 && text.chars().filter(c -> c == ' ').count() < 4;
    }

    /** Whether the text speaks of a file that came along. */
    boolean hasFile(String text) {
        int line = text.indexOf('\n');
        String first = Marks.strip(line < 0 ? text : text.substring(0, line));
        return bracketOpen(first, /* led */ true) >= 0
                || nameEnd(first, /* marked */ true) > 0
                || text.contains(" \u2022 " + Marks.LEFT_TO_RIGHT);
    }

    /**
     * Where {@code <attached: name>} begins at the end of a line: after WhatsApp's mark, with its serial number, or with
     * a word for "attached" in some language; -1 if it does not.
     */
    private int bracketOpen(String line, boolean led) {
        if (!line.endsWith(">")) {
            return -1;
        }
        int open = line.lastIndexOf('<');
        int colon = open < 0 ? -1 : line.indexOf(':', open);
        if (colon < 0 || colon > open + 40) {
            return -1;
        }
        String name = Marks.name(line.substring(colon + 1, line.length() - 1));
        boolean marked = open == 0 ? led : Marks.isMark(line.charAt(open - 1));
        boolean known = phrases.is(PhraseKind.ATTACHED, line.substring(open + 1, colon));
        boolean whole = known && (open == 0 || marked);
        return !name.isEmpty() && (hasSerial(name) || (whole || marked) && hasExtension(name)) ? open : -1;
    }

    /**
     * Where the name ends in {@code name (file attached)} or {@code name <attached>}: the words are known in some
     * language, or the name is one that WhatsApp gives; -1 if it does not.
     */
    private int nameEnd(String line, boolean marked) {
        int last = line.length() - 1;
        if (last < 4 || line.charAt(last) != ')' && line.charAt(last) != '>') {
            return -1;
        }
        boolean round = line.charAt(last) == ')';
        int open = line.lastIndexOf(round ? '(' : '<');
        int name = open;
        while (name > 0 && (Marks.isSpace(line.charAt(name - 1)) || Marks.isMark(line.charAt(name - 1)))) {
            name--;
        }
        if (name <= 0 || name == open) {
            return -1;
        }
        String words = line.substring(open + 1, last);
        boolean known = phrases.is(round ? PhraseKind.FILE : PhraseKind.ATTACHED, words)
                || round && learned.contains(Marks.key(words));
        String before = line.substring(0, name);
        boolean telling = isWhatsAppName(before) || marked && round && hasExtension(before) || isContactCard(before);
        return known || telling ? name : -1;
    }

    /** {@code IMG-20240131-WA0001.jpg} and the like, which WhatsApp gives whatever the language. */
    private static boolean isWhatsAppName(String name) {
        int wa = name.indexOf("-WA");
        return wa >= 12
                && wa <= 16
                && name.charAt(wa - 9) == '-'
                && isDigits(name, wa - 8, wa)
                && hasExtension(name)
                && name.indexOf(' ') < 0;
    }

    /** Nobody writes of a contact card by its file name. */
    private static boolean isContactCard(String name) {
        return name.endsWith(".vcf") && name.length() < 120;
    }

    private static boolean hasSerial(String name) {
        return name.length() > 9 && name.charAt(8) == '-' && isDigits(name, 0, 8);
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && name.length() - dot - 1 >= 1 && name.length() - dot - 1 <= LONGEST_EXTENSION;
    }
}
