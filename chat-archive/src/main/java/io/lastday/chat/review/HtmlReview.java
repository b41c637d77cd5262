package io.lastday.chat.review;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages to read and print: a list of conversations, and each of them in pages that a browser opens at once. */
final class HtmlReview implements ReviewWriter {

    static final int RECORDS_PER_PAGE = 500;

    @Override
    public void write(ReviewSource source, ReviewOutput output, Tally tally) throws IOException {
        AttachmentFolder folder = new AttachmentFolder(source, output, "attachments");
        for (Conversation conversation : source.conversations()) {
            HtmlRecord articles = new HtmlRecord(conversation);
            for (int page = 0; page < pages(conversation); page++) {
                write(source, output, conversation, page, articles, folder, tally);
            }
        }
        index(source, output);
    }

    private static int pages(Conversation conversation) {
        return (conversation.size() + RECORDS_PER_PAGE - 1) / RECORDS_PER_PAGE;
    }

    private static String path(Conversation conversation, int page) {
        return conversation.fileName() + "-" + Digits.of(page + 1, 5) + ".html";
    }

    private static void write(
            ReviewSource source,
            ReviewOutput output,
            Conversation conversation,
            int page,
            HtmlRecord articles,
            AttachmentFolder folder,
            Tally tally)
            throws IOException {
        int from = page * RECORDS_PER_PAGE;
        int to = Math.min(conversation.size(), from + RECORDS_PER_PAGE);
        try (HtmlPage html = HtmlPage.begin(output, path(conversation, page), conversation.title())) {
            html.write(head(conversation, page));
            html.write("<main>\n");
            String day = null;
            for (int i = from; i < to; i++) {
                ReviewRecord record = source.record(conversation, i);
                if (record.day() != null && !record.day().equals(day)) {
                    day = record.day();
                    html.write("<h2>" + Html.text(day) + "</h2>\n");
                }
                List<AttachmentFolder.Taken> files = folder.take(conversation, record);
                html.write(articles.article(record, files));
                long with = AttachmentFolder.Taken.with(files);
                tally.wrote(with, files.size() - with);
            }
            html.write("</main>\n<footer>" + nav(conversation, page) + "</footer>\n");
        }
    }

    private static String head(Conversation conversation, int page) {
        String times = Notes.aboutTimes(conversation);
        return "<header>\n<h1>" + Html.isolated(conversation.title()) + "</h1>\n<p class=\"facts\">"
                + facts(conversation) + "</p>\n"
                + (times.isEmpty() ? "" : "<p class=\"warning\">" + Html.text(times) + "</p>\n")
                + nav(conversation, page) + "</header>\n";
    }

    private static String facts(Conversation conversation) {
        return Html.text(conversation.format()) + " · " + count(conversation.size(), "record", "records") + " · "
                + count(conversation.people().size(), "person", "people") + span(conversation);
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String span(Conversation conversation) {
        @Nullable String first = conversation.first();
        @Nullable String last = conversation.last();
        return first == null || last == null
                ? ""
                : " · " + Html.text(first.replace('T', ' ')) + " to " + Html.text(last.replace('T', ' '));
    }

    private static String nav(Conversation conversation, int page) {
        int pages = pages(conversation);
        StringBuilder out = new StringBuilder("<nav><a href=\"index.html\">All conversations</a>");
        if (page > 0) {
            link(out, conversation, 0, "First");
            link(out, conversation, page - 1, "Previous");
        }
        out.append("<span class=\"here\">Page ")
                .append(page + 1)
                .append(" of ")
                .append(pages)
                .append("</span>");
        if (page + 1 < pages) {
            link(out, conversation, page + 1, "Next");
            link(out, conversation, pages - 1, "Last");
        }
        return out.append("</nav>\n").toString();
    }

    private static void link(StringBuilder out, Conversation conversation, int page, String label) {
        out.append("<a href=\"")
                .append(path(conversation, page))
                .append("\">")
                .append(label)
                .append("</a>");
    }

    private static void index(ReviewSource source, ReviewOutput output) throws IOException {
        try (HtmlPage html = HtmlPage.begin(output, "index.html", "Conversations")) {
            html.write(
                    "<header>\n<h1>Conversations</h1>\n<p class=\"facts\">"
                            + count(source.conversations().size(), "conversation", "conversations") + " · "
                            + count(source.model().size(), "record", "records")
                            + " · a copy for reading: the sealed bag is the evidence</p>\n"
                            + "<p class=\"facts\">Digest of the bag’s model, SHA-256: "
                            + source.model().sha256() + "</p>\n</header>\n<main>\n<table>\n<tr><th>Conversation</th>"
                            + "<th>Source</th><th>First</th><th>Last</th><th class=\"number\">People</th><th class=\"number\">Records</th></tr>\n");
            for (Conversation conversation : source.conversations()) {
                html.write("<tr><td><a href=\"" + path(conversation, 0) + "\">" + Html.isolated(conversation.title())
                        + "</a></td><td>" + Html.text(conversation.format()) + "</td><td>"
                        + day(conversation.first()) + "</td><td>" + day(conversation.last())
                        + "</td><td class=\"number\">" + conversation.people().size() + "</td><td class=\"number\">"
                        + conversation.size() + "</td></tr>\n");
            }
            html.write("</table>\n</main>\n<footer></footer>\n");
        }
    }

    private static String day(@Nullable String time) {
        return time == null ? "not known" : Html.text(time.substring(0, Math.min(10, time.length())));
    }
}
