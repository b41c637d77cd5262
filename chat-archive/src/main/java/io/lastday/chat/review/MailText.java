package io.lastday.chat.review;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Records as the text of a mail: plain, and as HTML without anything that a mail reader would have to load or run. */
final class MailText {

    private static final String QUIET = "color:#5b6675;font-size:12px;margin:0";

    private MailText() {}

    static void plain(Writer out, Conversation conversation, ReviewRecord record, List<RecordFile> files)
            throws IOException {
        out.write("[" + VisibleText.line(record.timeText()) + "] " + VisibleText.line(conversation.who(record)) + "\n");
        for (String line : record.text().split("\n", -1)) {
            out.write("    " + VisibleText.lines(line) + "\n");
        }
        for (RecordFile file : files) {
            out.write("    File: " + VisibleText.line(file.words()) + "\n");
        }
        for (String note : Notes.of(record)) {
            out.write("    (" + VisibleText.line(note) + ")\n");
        }
        out.write("    No. " + record.number() + ", " + VisibleText.line(record.place()) + ", sha256 " + record.sha256()
                + "\n\n");
    }

    static void html(Writer out, Conversation conversation, ReviewRecord record, List<RecordFile> files)
            throws IOException {
        out.write("<div style=\"margin:0 0 12px\"><b>" + Html.isolated(conversation.who(record)) + "</b> <span style=\""
                + QUIET
                + "\">" + Html.text(record.timeText()) + "</span>\n<div dir=\"auto\" style=\"white-space:pre-wrap\">"
                + Html.text(record.text()) + "</div>\n");
        if (!files.isEmpty()) {
            String names =
                    files.stream().map(file -> Html.isolated(file.words())).collect(Collectors.joining(", "));
            out.write("<p style=\"margin:0\">Files: " + names + "</p>\n");
        }
        List<String> notes = Notes.of(record);
        if (!notes.isEmpty()) {
            out.write("<p style=\"" + QUIET + "\">"
                    + notes.stream().map(Html::isolated).collect(Collectors.joining(" · ")) + "</p>\n");
        }
        out.write("<p style=\"" + QUIET + "\">No. " + record.number() + ", " + Html.isolated(record.place())
                + ", sha256 " + Html.text(record.sha256()) + "</p></div>\n");
    }
}
