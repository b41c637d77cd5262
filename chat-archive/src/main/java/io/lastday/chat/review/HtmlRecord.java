package io.lastday.chat.review;

import io.lastday.chat.model.Reaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One record as an article of a page. */
final class HtmlRecord {

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp");
    private static final String COLOURS = "abcdefgh";

    private final Conversation conversation;
    private final Map<String, Integer> colours = new HashMap<>();

    HtmlRecord(Conversation conversation) {
        this.conversation = conversation;
        for (Person person : conversation.people()) {
            colours.put(person.key(), colours.size() % COLOURS.length());
        }
    }

    String article(ReviewRecord record, List<AttachmentFolder.Taken> files) {
        StringBuilder out = new StringBuilder(record.text().length() + 512);
        out.append("<article class=\"")
                .append(record.kind().label())
                .append("\" id=\"r")
                .append(record.number())
                .append("\">\n");
        who(out, record);
        String replyTo = record.identity().replyTo();
        if (replyTo != null) {
            out.append("<p class=\"reply\">in reply to ")
                    .append(Html.isolated(replyTo))
                    .append("</p>\n");
        }
        if (!record.text().isEmpty()) {
            out.append("<div class=\"text\" dir=\"auto\">")
                    .append(Html.text(record.text()))
                    .append("</div>\n");
        }
        files(out, files);
        notes(out, record);
        place(out, record);
        return out.append("</article>\n").toString();
    }

    private void who(StringBuilder out, ReviewRecord record) {
        Person person = Person.of(record);
        out.append("<p class=\"head\"><span class=\"who");
        if (person != null) {
            out.append(' ').append(COLOURS.charAt(colours.getOrDefault(person.key(), 0)));
        }
        out.append("\">").append(Html.isolated(conversation.who(record))).append("</span><span class=\"when\">");
        out.append(Html.text(record.timeText())).append("</span></p>\n");
    }

    private static void files(StringBuilder out, List<AttachmentFolder.Taken> files) {
        if (files.isEmpty()) {
            return;
        }
        out.append("<ul class=\"files\">\n");
        for (AttachmentFolder.Taken file : files) {
            String name = Html.isolated(file.file().words());
            String path = file.path();
            if (path == null) {
                out.append("<li>").append(name).append("</li>\n");
            } else {
                out.append("<li><a href=\"")
                        .append(path)
                        .append("\" download>")
                        .append(name)
                        .append("</a>");
                if (PICTURES.contains(FileType.of(path))) {
                    out.append("<img src=\"").append(path).append("\" alt=\"\" loading=\"lazy\">");
                }
                out.append("</li>\n");
            }
        }
        out.append("</ul>\n");
    }

    private static void notes(StringBuilder out, ReviewRecord record) {
        List<String> notes = new ArrayList<>(Notes.of(record));
        for (Reaction reaction : record.identity().reactions()) {
            String by = reaction.by();
            notes.add("reaction " + reaction.type() + (by == null ? "" : " by " + by));
        }
        if (!notes.isEmpty()) {
            out.append("<p class=\"notes\">");
            String separator = "";
            for (String note : notes) {
                out.append(separator).append(Html.isolated(note));
                separator = " · ";
            }
            out.append("</p>\n");
        }
    }

    private static void place(StringBuilder out, ReviewRecord record) {
        out.append("<p class=\"place\">№ ")
                .append(record.number())
                .append(" · ")
                .append(Html.isolated(record.place()))
                .append(" · sha256 <span class=\"short\" title=\"")
                .append(Html.attribute(record.sha256()))
                .append("\">")
                .append(Html.text(record.sha256()
                        .substring(0, Math.min(12, record.sha256().length()))))
                .append("…</span><span class=\"full\">")
                .append(Html.text(record.sha256()))
                .append("</span></p>\n");
    }
}
