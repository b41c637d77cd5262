package io.lastday.chat.whatsapp;

import io.lastday.chat.model.Mark;
import io.lastday.chat.model.RecordKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what somebody sent: words, files, and what WhatsApp writes in place of what is not there. */
final class ContentReader {

    private static final String[] MAPS = {
        "https://maps.google.com/?q=",
        "https://maps.google.com/maps?q=",
        "https://foursquare.com/v/",
        "https://maps.apple.com/?"
    };

    private final Phrases phrases = Phrases.all();
    private final FileMentions mentions;

    ContentReader(Set<String> fileWords) {
        this.mentions = new FileMentions(fileWords);
    }

    /** Reads the content of a message, whose line ends are LF. */
    BodyText read(String author, String content) {
        PhraseKind whole = phrases.whole(content);
        if (whole == null && isPlain(content)) {
            return BodyText.plain(author, content);
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        String stripped = Marks.strip(content);
        if (stripped.isEmpty()) {
            marks.add(Mark.EPHEMERAL);
            return message(author, "", List.of(), marks);
        }
        boolean generated = Marks.isMarked(content);
        markKind(generated ? phrases.whole(stripped) : whole, marks);
        if (generated) {
            markGenerated(stripped, marks);
        } else if (content.endsWith(")") && phrases.is(PhraseKind.POLL, firstLine(content))) {
            marks.add(Mark.POLL);
        }
        if (isLocation(content)) {
            marks.add(Mark.LOCATION);
        }
        if (marks.contains(Mark.DELETED)) {
            return message(author, stripped, List.of(), marks);
        }
        List<String> files = new ArrayList<>();
        String words = withoutPlaceholders(content, files, marks);
        if (files.stream().anyMatch(ContentReader::isContactCard)) {
            marks.add(Mark.CONTACT);
        }
        return message(author, words, files, marks);
    }

    private static BodyText message(String author, String text, List<String> files, Set<Mark> marks) {
        return new BodyText(RecordKind.MESSAGE, author, text, files, marks);
    }

    /** Most messages are: they end in no bracket, hold none of WhatsApp's marks, and no place. */
    private static boolean isPlain(String content) {
        int length = content.length();
        if (length == 0 || content.indexOf(Marks.LEFT_TO_RIGHT) >= 0 || content.indexOf(Marks.RIGHT_TO_LEFT) >= 0) {
            return false;
        }
        char first = content.charAt(0);
        char last = content.charAt(length - 1);
        boolean ends = last == '>' || last == ')' || last == '.' && content.indexOf('>') >= 0;
        if (ends || first <= ' ' || last <= ' ' || Marks.isMark(first) || Marks.isMark(last)) {
            return false;
        }
        int line = content.indexOf('\n');
        return (line < 0 || content.indexOf(')') < 0 && content.indexOf('>') < 0) && content.indexOf("://") < 0;
    }

    private static void markKind(@Nullable PhraseKind kind, Set<Mark> marks) {
        if (kind == null) {
            return;
        }
        switch (kind) {
            case DELETED -> marks.add(Mark.DELETED);
            case LIVE -> marks.add(Mark.LOCATION);
            case ONCE -> marks.add(Mark.VIEW_ONCE);
            case CALL -> marks.add(Mark.CALL);
            default -> {}
        }
    }

    /** What a text that WhatsApp marked as its own begins with. */
    private void markGenerated(String text, Set<Mark> marks) {
        if (phrases.begins(PhraseKind.POLL, text) || isPoll(text)) {
            marks.add(Mark.POLL);
        } else if (phrases.begins(PhraseKind.CALL, text) && !phrases.is(PhraseKind.OMITTED, text)) {
            marks.add(Mark.CALL);
        } else if (phrases.begins(PhraseKind.ONCE, text)) {
            marks.add(Mark.VIEW_ONCE);
        } else if (phrases.begins(PhraseKind.LIVE, text)) {
            marks.add(Mark.LOCATION);
        } else if (phrases.begins(PhraseKind.DELETED, text) && text.indexOf('\n') < 0) {
            marks.add(Mark.DELETED);
        }
    }

    /** A poll in any language: a word with a colon, a question, and marked lines that end in a count of votes. */
    private static boolean isPoll(String text) {
        int line = text.indexOf('\n');
        if (line < 2 || line > 40 || text.charAt(line - 1) != ':') {
            return false;
        }
        int option = Math.max(text.indexOf("\n" + Marks.LEFT_TO_RIGHT), text.indexOf("\n" + Marks.RIGHT_TO_LEFT));
        return option > 0 && text.indexOf(": ", option) > 0 && text.endsWith(")");
    }

    private static boolean isLocation(String content) {
        if (content.indexOf("://") < 0) {
            return false;
        }
        for (String map : MAPS) {
            if (content.contains(map)) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static boolean isContactCard(String file) {
        return file.regionMatches(true, file.length() - 4, ".vcf", 0, 4);
    }

    /** The text without what stands for an edit or a file. */
    private String withoutPlaceholders(String content, List<String> files, Set<Mark> marks) {
        String left = mentions.withoutEdit(content, marks);
        StringBuilder words = new StringBuilder(left.length());
        int from = 0;
        while (from <= left.length()) {
            int end = left.indexOf('\n', from);
            String line = left.substring(from, end < 0 ? left.length() : end);
            String rest = mentions.withoutFiles(line, from == 0, files, marks);
            if (!(rest.isEmpty() && words.isEmpty())) {
                words.append(words.isEmpty() ? "" : "\n").append(rest);
            }
            if (end < 0) {
                break;
            }
            from = end + 1;
        }
        return Marks.strip(words.toString());
    }

    /** Whether a text that WhatsApp marked as its own stands for something that its sender did. */
    boolean isPersonal(String content) {
        String text = Marks.strip(content);
        if (text.isEmpty() || text.endsWith(">") && text.indexOf('<') >= 0 || isLocation(content)) {
            return true;
        }
        PhraseKind whole = phrases.whole(text);
        return whole != null
                || phrases.begins(PhraseKind.POLL, text)
                || phrases.begins(PhraseKind.CALL, text)
                || phrases.begins(PhraseKind.ONCE, text)
                || phrases.begins(PhraseKind.LIVE, text)
                || phrases.begins(PhraseKind.WAITING, text)
                || phrases.begins(PhraseKind.OMITTED, text)
                || phrases.begins(PhraseKind.DELETED, text)
                || mentions.hasFile(text)
                || isPoll(text);
    }
}
