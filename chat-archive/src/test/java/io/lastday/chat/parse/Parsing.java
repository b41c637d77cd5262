package io.lastday.chat.parse;

import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.model.ChatRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Parses bytes in memory and keeps what came out. */
public record Parsing(ParseOutcome outcome, List<ChatRecord> records, byte[] bytes) {

    public static Parsing of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), ParseOptions.none());
    }

    public static Parsing of(byte[] bytes, ParseOptions options) {
        List<ChatRecord> records = new ArrayList<>();
        try {
            ParseOutcome outcome = new ChatParser(options).parse(ChatFile.alone("chat", source(bytes)), records::add);
            return new Parsing(outcome, records, bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public ParseOutcome.Parsed parsed() {
        return (ParseOutcome.Parsed) outcome;
    }

    public ChatRecord only() {
        if (records.size() != 1) {
            throw new AssertionError("one record was expected, not " + records.size());
        }
        return records.get(0);
    }

    public static ByteSource source(byte[] bytes) {
        return () -> new InMemory(bytes);
    }

    private static final class InMemory implements SeekableByteChannel {
        private final ByteBuffer bytes;

        InMemory(byte[] bytes) {
            this.bytes = ByteBuffer.wrap(bytes);
        }

        @Override
        public int read(ByteBuffer target) {
            if (!bytes.hasRemaining()) {
                return -1;
            }
            int count = Math.min(target.remaining(), bytes.remaining());
            target.put(bytes.slice(bytes.position(), count));
            bytes.position(bytes.position() + count);
            return count;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            return bytes.position();
        }

        @Override
        public SeekableByteChannel position(long position) {
            bytes.position((int) position);
            return this;
        }

        @Override
        public long size() {
            return bytes.capacity();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // memory
        }
    }
}
