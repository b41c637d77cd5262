package io.lastday.chat.truth.whatsapp;

import io.lastday.chat.truth.TrueRecord;
import io.lastday.chat.truth.TrueRecord.Kind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an export of any size to a file and prints how many header lines it has; for the benchmarks. */
public final class WriteExport {

    private WriteExport() {}

    /**
     * Writes.
     *
     * @param args the dialect's id, or {@code list} for all ids; the size in bytes, the seed, the file, a file
     *     for what is true, and {@code plain} for a chat without anything that misleads
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args[0].equals("list")) {
            Dialects.all().forEach(dialect -> out.println(dialect.id()));
            return;
        }
        long[] lines = new long[1];
        try (OutputStream file = to(args[3]);
                PrintStream truth = new PrintStream(
                        args.length > 4 ? to(args[4]) : OutputStream.nullOutputStream(),
                        false,
                        StandardCharsets.UTF_8)) {
            WhatsAppExport.stream(
                    Dialects.of(args[0]),
                    args.length > 5 && args[5].equals("plain") ? Habits.plain() : Habits.usual(),
                    Long.parseLong(args[2]),
                    Long.parseLong(args[1]),
                    file,
                    record -> lines[0] += tell(record, truth));
        }
        out.println(lines[0]);
    }

    private static OutputStream to(String file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(Path.of(file)), 1 << 20);
    }

    /** One line for a header: its time and its author. Pasted lines that are headers in every respect count as such. */
    private static int tell(TrueRecord record, PrintStream truth) {
        if (record.kind() == Kind.GAP) {
            return 0;
        }
        String author = record.author();
        truth.print(record.at() + "\t" + (author == null ? "" : author) + "\n");
        return 1 + record.splits().size();
    }
}
