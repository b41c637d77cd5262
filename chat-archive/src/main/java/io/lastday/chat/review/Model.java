package io.lastday.chat.review;

import io.lastday.chat.digest.Sha256;
import io.lastday.chat.intake.ByteSource;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A bag's {@code model/messages.jsonl}, any record of which can be read again. What is kept in memory is eight bytes a
 * record, and the one record that is being read.
 */
final class Model implements Closeable {

    /** No parser writes a text of more than some megabytes; JSON may write a character as six bytes. */
    private static final int LONGEST_LINE = 1 << 28;

    private final SeekableByteChannel channel;
    private final @Nullable String onlyOriginal;
    private long[] starts = new long[1 << 10];
    private int count;
    private String sha256 = "";

    private Model(SeekableByteChannel channel, @Nullable String onlyOriginal) {
        this.channel = channel;
        this.onlyOriginal = onlyOriginal;
    }

    /** Takes a record while the model is opened. */
    @FunctionalInterface
    interface Visitor {
        void visit(ReviewRecord record) throws IOException;
    }

    /** Opens a model, reading it once from its start to its end. */
    static Model open(ByteSource source, @Nullable String onlyOriginal, ReviewProgress progress, Visitor visitor)
            throws IOException {
        Model model = new Model(source.open(), onlyOriginal);
        try {
            long size = model.channel.size();
            model.findLines(source);
            for (int i = 0; i < model.count; i++) {
                visitor.visit(model.record(i));
                progress.at(ReviewProgress.Phase.READING, model.starts[i + 1], size);
            }
            return model;
        } catch (IOException | RuntimeException failure) {
            model.close();
            throw failure;
        }
    }

    private void findLines(ByteSource source) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long at = 0;
        MessageDigest digest = Sha256.digest();
        try (InputStream in = source.stream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        endLine(at + i + 1);
                    }
                }
                digest.update(buffer, 0, read);
                at += read;
            }
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
        if (starts[count] != at) {
            throw new IOException("the bag's model does not end with a line end");
        }
    }

    private void endLine(long next) throws IOException {
        if (next - starts[count] > LONGEST_LINE) {
            throw new IOException("line " + (count + 1) + " of the bag's model is too long to be one");
        }
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        count++;
        starts[count] = next;
    }

    /** How many records. */
    int size() {
        return count;
    }

    /** Digest of the whole model. */
    String sha256() {
        return sha256;
    }

    /** Reads the record at an index, counted from zero. */
    ReviewRecord record(int index) throws IOException {
        ByteBuffer line = ByteBuffer.allocate((int) (starts[index + 1] - starts[index] - 1));
        channel.position(starts[index]);
        while (line.hasRemaining()) {
            if (channel.read(line) < 0) {
                throw new EOFException("the bag's model became shorter");
            }
        }
        String text = new String(line.array(), StandardCharsets.UTF_8);
        return ModelLine.read(index + 1, text, onlyOriginal);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
