package io.lastday.chat.review;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One table for the whole bag, RFC 4180: CRLF, quotes doubled. It begins with a byte order mark, without which the most
 * used spreadsheet reads UTF-8 as something else. A value that a spreadsheet would run as a formula gets an apostrophe in
 * front, and the last column names the columns where that was done: without that apostrophe the value is the evidence's.
 */
final class CsvReview implements ReviewWriter {

    private static final String GUARDED = "GUARDED";

    @Override
    public void write(ReviewSource source, ReviewOutput output, Tally tally) throws IOException {
        AttachmentFolder folder = new AttachmentFolder(source, output, "attachments");
        try (Writer out = output.text("messages.csv")) {
            out.write("\ufeff" + String.join(",", RecordFields.NAMES) + "," + GUARDED + "\r\n");
            for (Conversation conversation : source.conversations()) {
                for (int i = 0; i < conversation.size(); i++) {
                    ReviewRecord record = source.record(conversation, i);
                    List<AttachmentFolder.Taken> files = folder.take(conversation, record);
                    Map<String, String> fields = RecordFields.of(conversation, record, files);
                    row(out, fields);
                    long with = AttachmentFolder.Taken.with(files);
                    tally.wrote(with, files.size() - with);
                }
            }
        }
    }

    private static void row(Writer out, Map<String, String> fields) throws IOException {
        List<String> guarded = new ArrayList<>();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            boolean formula = FormulaGuard.isNeeded(field.getValue());
            if (formula) {
                guarded.add(field.getKey());
            }
            cell(out, formula ? FormulaGuard.SIGN + field.getValue() : field.getValue());
            out.write(',');
        }
        cell(out, String.join(" ", guarded));
        out.write("\r\n");
    }

    private static void cell(Writer out, String value) throws IOException {
        boolean plain = value.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        out.write(plain ? value : '"' + value.replace("\"", "\"\"") + '"');
    }
}
