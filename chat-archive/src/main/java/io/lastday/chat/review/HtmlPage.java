package io.lastday.chat.review;

import io.lastday.chat.digest.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** One page. Its policy allows its own style sheet, pictures beside it, and nothing else: no script can run in it. */
final class HtmlPage implements Closeable {

    private static final String STYLE = style();
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; img-src 'self'; base-uri 'none'; form-action 'none'";

    private final Writer out;

    private HtmlPage(Writer out) {
        this.out = out;
    }

    static HtmlPage begin(ReviewOutput output, String path, String title) throws IOException {
        HtmlPage page = new HtmlPage(output.text(path));
        page.write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Html.attribute(title) + "</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n");
        return page;
    }

    /** Writes markup, whose texts were escaped by {@link Html}. */
    HtmlPage write(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    @Override
    public void close() throws IOException {
        try (Writer closing = out) {
            closing.write("</body>\n</html>\n");
        }
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("review.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(String style) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(style.getBytes(StandardCharsets.UTF_8)));
    }
}
