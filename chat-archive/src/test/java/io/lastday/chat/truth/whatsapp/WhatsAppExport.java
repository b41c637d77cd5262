package io.lastday.chat.truth.whatsapp;

import io.lastday.chat.truth.TrueRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Writes exports of any size, and tells of every span as it is written. Memory does not grow with the size. */
public final class WhatsAppExport {

    private final Dialect dialect;
    private final Habits habits;
    private final SplittableRandom random;
    private final StringBuilder line = new StringBuilder();
    private long written;

    private WhatsAppExport(Dialect dialect, Habits habits, long seed) {
        this.dialect = dialect;
        this.habits = habits;
        this.random = new SplittableRandom(seed);
    }

    /**
     * An export in memory.
     *
     * @param bytes the text
     * @param records what is true of it
     */
    public record Made(Dialect dialect, Habits habits, byte[] bytes, List<TrueRecord> records) {

        /** Whether a day after the 12th tells in which order day and month stand. */
        public boolean tellsOrder() {
            return records.stream()
                    .anyMatch(record -> record.at() != null && record.at().getDayOfMonth() > 12);
        }

        @Override
        public String toString() {
            return dialect + " " + habits + "\n" + new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** An export of so many records. */
    public static Made make(Dialect dialect, Habits habits, long seed, int records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<TrueRecord> truth = new ArrayList<>();
        try {
            new WhatsAppExport(dialect, habits, seed).write(bytes, records, Long.MAX_VALUE, truth::add);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return new Made(dialect, habits, bytes.toByteArray(), List.copyOf(truth));
    }

    /** Writes an export that is a little larger than so many bytes. */
    public static void stream(
            Dialect dialect, Habits habits, long seed, long bytes, OutputStream out, Consumer<TrueRecord> truth)
            throws IOException {
        new WhatsAppExport(dialect, habits, seed).write(out, bytes / 75, bytes, truth);
    }

    private void write(OutputStream out, long records, long bytes, Consumer<TrueRecord> truth) throws IOException {
        Clock clock = new Clock(random, habits, records);
        Sayings sayings = new Sayings(random, dialect, habits);
        begin(out, truth);
        for (long i = 0; bytes == Long.MAX_VALUE ? i < records : written < bytes; i++) {
            boolean last = bytes == Long.MAX_VALUE ? i == records - 1 : written + 100 >= bytes;
            LocalDateTime at = clock.next();
            record(out, sayings.next(at), at, last && !habits.lastLineEnds(), truth);
        }
    }

    private void begin(OutputStream out, Consumer<TrueRecord> truth) throws IOException {
        if (habits.bom() == Habits.Bom.START) {
            out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
            written = 3;
        }
        if (habits.preamble()) {
            String rest = "the rest of a message: its header was cut off" + end(false) + "and a line" + end(true);
            long from = 0;
            out.write(rest.getBytes(StandardCharsets.UTF_8));
            written += rest.length();
            truth.accept(new TrueRecord(
                    TrueRecord.Kind.GAP,
                    from,
                    written,
                    written,
                    null,
                    dialect.calendar(),
                    null,
                    List.of(),
                    Set.of(),
                    Set.of(),
                    null,
                    List.of()));
        }
    }

    private void record(OutputStream out, Said said, LocalDateTime at, boolean unended, Consumer<TrueRecord> truth)
            throws IOException {
        long from = written == 3 && habits.bom() == Habits.Bom.START ? 0 : written;
        line.setLength(0);
        header(said, at);
        List<Long> ends = new ArrayList<>();
        String[] lines = said.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            line.append(lines[i]);
            boolean last = i == lines.length - 1;
            line.append(last && unended ? "" : end(last));
            byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            written += bytes.length;
            ends.add(written);
            line.setLength(0);
        }
        truth.accept(truth(said, at, from, ends));
    }

    private void header(Said said, LocalDateTime at) {
        boolean marked = random.nextInt(8) == 0;
        if (habits.bom() == Habits.Bom.BEFORE && marked) {
            line.append('\ufeff');
        }
        if (said.lead()) {
            line.append('\u200e');
        } else if (dialect.rightToLeft() && habits.marks() && random.nextInt(4) == 0) {
            line.append('\u200f');
        }
        int start = line.length();
        dialect.header(line, at);
        if (habits.bom() == Habits.Bom.INSIDE && dialect.ios() && marked) {
            line.insert(start + 1, '\ufeff');
        }
        if (said.author() != null) {
            line.append(said.author()).append(": ");
        }
    }

    private String end(boolean ofRecord) {
        return switch (habits.lineEnd()) {
            case LF -> "\n";
            case CRLF -> "\r\n";
            case MIXED -> ofRecord ? "\r\n" : "\n";
        };
    }

    private TrueRecord truth(Said said, LocalDateTime at, long from, List<Long> ends) {
        String author = said.kind() == TrueRecord.Kind.SYSTEM ? null : said.author();
        List<Long> splits = said.splits().stream().map(i -> ends.get(i - 1)).toList();
        return new TrueRecord(
                said.kind(),
                from,
                ends.get(0),
                written,
                dialect.told(at),
                dialect.calendar(),
                author,
                said.files(),
                said.marks(),
                said.oneOf(),
                said.says(),
                splits);
    }
}
