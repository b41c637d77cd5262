package io.lastday.chat.review;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Concordance load file with its default signs: columns apart by U+0014, values in þ, line ends inside of values as ®.
 * UTF-8 with a byte order mark. The format knows no escape, so a value that holds one of the signs has it replaced; the
 * column CHANGED names such columns, and TEXT_PATH leads to the text as it is.
 */
final class DatReview implements ReviewWriter {

    static final char SEPARATOR = '\u0014';
    static final char QUOTE = '\u00fe';
    static final char LINE_END = '\u00ae';

    @Override
    public void write(ReviewSource source, ReviewOutput output, Tally tally) throws IOException {
        AttachmentFolder folder = new AttachmentFolder(source, output, "natives");
        List<String> names = new ArrayList<>(RecordFields.NAMES);
        names.addAll(List.of("CHANGED", "TEXT_PATH"));
        try (Writer out = output.text("messages.dat")) {
            out.write('\ufeff');
            row(out, names);
            for (Conversation conversation : source.conversations()) {
                for (int i = 0; i < conversation.size(); i++) {
                    ReviewRecord record = source.record(conversation, i);
                    List<AttachmentFolder.Taken> files = folder.take(conversation, record);
                    Map<String, String> fields = RecordFields.of(conversation, record, files);
                    mark(fields, conversation, record, output);
                    row(out, new ArrayList<>(fields.values()));
                    long with = AttachmentFolder.Taken.with(files);
                    tally.wrote(with, files.size() - with);
                }
            }
        }
    }

    /** Says which values are not as they were, and keeps the words that would change in a file of their own. */
    private static void mark(
            Map<String, String> fields, Conversation conversation, ReviewRecord record, ReviewOutput output)
            throws IOException {
        List<String> changed = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (holdsSign(value)) {
                changed.add(name);
            }
        });
        String path = "";
        if (changed.contains("TEXT")) {
            path = "text/" + conversation.fileName() + "/" + Digits.of(record.number(), 9) + ".txt";
            try (Writer text = output.text(path)) {
                text.write(record.text());
            }
        }
        fields.put("CHANGED", String.join(" ", changed));
        fields.put("TEXT_PATH", path);
    }

    private static boolean holdsSign(String value) {
        return value.chars().anyMatch(c -> c == SEPARATOR || c == QUOTE || c == LINE_END);
    }

    private static void row(Writer out, List<String> values) throws IOException {
        String separator = "";
        for (String value : values) {
            out.write(separator);
            out.write(QUOTE);
            out.write(inside(value));
            out.write(QUOTE);
            separator = String.valueOf(SEPARATOR);
        }
        out.write("\r\n");
    }

    private static String inside(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case SEPARATOR -> out.append('\u2414');
                case QUOTE -> out.append("th");
                case LINE_END -> out.append("(R)");
                case '\r' -> out.append(i + 1 < value.length() && value.charAt(i + 1) == '\n' ? "" : LINE_END);
                case '\n' -> out.append(LINE_END);
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
