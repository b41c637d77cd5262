package io.lastday.platform.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A sender below any HTTP client: it goes on sending whatever it is answered, and notices how its connection ends. */
public final class RawUpload implements AutoCloseable {

    /** The header of a body whose length nobody says. */
    public static final String CHUNKED = "Transfer-Encoding: chunked";

    private static final byte[] PIECE = new byte[1 << 16];
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean broken;
    private Thread sender = Thread.currentThread();

    /** Connects to a port of this machine. */
    public RawUpload(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Sends a POST of {@code length} zeros in the background; a chunked body is left open. */
    public RawUpload post(String path, long length, String... headers) {
        List<String> all = List.of(headers);
        sender = Thread.ofPlatform().daemon().start(() -> {
            try {
                write(path, length, all);
            } catch (SocketException letGo) {
                broken = true;
            } catch (IOException other) {
                throw new UncheckedIOException(other);
            }
        });
        return this;
    }

    private void write(String path, long length, List<String> headers) throws IOException {
        OutputStream out = socket.getOutputStream();
        boolean chunked = headers.contains(CHUNKED);
        out.write(("POST " + path + " HTTP/1.1\r\nHost: here\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(US_ASCII));
        for (long left = length; left > 0; left = length - sent.get()) {
            int next = (int) Math.min(PIECE.length, left);
            if (chunked) {
                out.write((Integer.toHexString(next) + "\r\n").getBytes(US_ASCII));
            }
            out.write(PIECE, 0, next);
            if (chunked) {
                out.write("\r\n".getBytes(US_ASCII));
            }
            sent.addAndGet(next);
        }
    }

    /** Sends these bytes now. */
    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    /** What the other side says, as it comes. */
    public InputStream input() throws IOException {
        return socket.getInputStream();
    }

    /** Everything that the other side says until it closes; a reset in place of an end throws. */
    public String answer() throws IOException {
        return new String(input().readAllBytes(), US_ASCII);
    }

    /** Waits until everything is sent, or nobody takes it any more. */
    public RawUpload awaitSent() throws InterruptedException {
        sender.join();
        return this;
    }

    /** Bytes of the body that were taken. */
    public long sent() {
        return sent.get();
    }

    /** Whether the connection broke while something was left to send. */
    public boolean broken() {
        return broken;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
