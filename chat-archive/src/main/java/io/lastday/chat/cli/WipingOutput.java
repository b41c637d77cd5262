package io.lastday.chat.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Wipes the bar before anything is printed, so that both can share a terminal. */
final class WipingOutput extends FilterOutputStream {

    private ProgressBar bar = ProgressBar.none();

    WipingOutput(OutputStream out) {
        super(out);
    }

    void before(ProgressBar shared) {
        bar = shared;
    }

    @Override
    public void write(int b) throws IOException {
        bar.wipe();
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        bar.wipe();
        out.write(bytes, from, length);
    }
}
