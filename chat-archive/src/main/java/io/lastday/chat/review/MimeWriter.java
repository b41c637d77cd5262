package io.lastday.chat.review;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Writes one mail, streamed. Every body is base64, so that no line is too long, no byte has eight bits and nothing that a
 * message says can end a part.
 */
final class MimeWriter implements Closeable {

    private static final byte[] CRLF = {'\r', '\n'};

    private final OutputStream out;

    MimeWriter(OutputStream out) {
        this.out = out;
    }

    /** A field of free text. */
    MimeWriter field(String name, String value) throws IOException {
        return raw(MimeHeader.text(name, value));
    }

    /** A field whose value is a list of addresses. */
    MimeWriter addresses(String name, List<Mailbox> mailboxes) throws IOException {
        return raw(MimeHeader.addresses(name, mailboxes));
    }

    /** A field that is plain ASCII and short. */
    MimeWriter plain(String name, String value) throws IOException {
        return raw(name + ": " + value + "\r\n");
    }

    MimeWriter multipart(String subtype, String boundary) throws IOException {
        return raw("Content-Type: multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"\r\n");
    }

    /** Begins the next part of a multipart body. */
    MimeWriter part(String boundary) throws IOException {
        return raw("\r\n--" + boundary + "\r\n");
    }

    MimeWriter endParts(String boundary) throws IOException {
        return raw("\r\n--" + boundary + "--\r\n");
    }

    /** Ends the header; the body follows and is to be closed. */
    OutputStream body(String contentType) throws IOException {
        raw("Content-Type: " + contentType + "\r\n");
        return body();
    }

    /** Ends the header, and begins a body of text, whose line ends become CRLF. */
    Writer textBody(String contentType) throws IOException {
        return new CrlfWriter(new OutputStreamWriter(body(contentType), StandardCharsets.UTF_8));
    }

    /** Ends the header of a file, and begins its bytes. */
    OutputStream attachment(String mediaType, String name) throws IOException {
        raw("Content-Type: " + mediaType + "\r\n");
        raw("Content-Disposition: attachment" + MimeHeader.fileName(name) + "\r\n");
        return body();
    }

    private OutputStream body() throws IOException {
        raw("Content-Transfer-Encoding: base64\r\n\r\n");
        OutputStream kept = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // the mail goes on after this body
            }
        };
        return Base64.getMimeEncoder(76, CRLF).wrap(kept);
    }

    private MimeWriter raw(String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
