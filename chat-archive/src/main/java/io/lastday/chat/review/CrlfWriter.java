package io.lastday.chat.review;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;

/** Text for a mail: line ends are CRLF. */
final class CrlfWriter extends Writer {

    private final BufferedWriter out;

    CrlfWriter(Writer out) {
        this.out = new BufferedWriter(out);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            if (text[i] == '\n') {
                out.write('\r');
            }
            out.write(text[i]);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
