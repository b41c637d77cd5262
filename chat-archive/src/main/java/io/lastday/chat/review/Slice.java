package io.lastday.chat.review;

import io.lastday.chat.intake.RefusedArchive;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A part of a conversation that goes into one file; it is read more than once, record by record.
 *
 * @param conversation whose part
 * @param name of the file, without its type
 * @param positions in the conversation
 */
record Slice(Conversation conversation, String name, int[] positions) {

    private static final int BUFFER = 1 << 16;

    /** A file whose bytes were read to their end, so that they are known to be whole. */
    record Checked(RecordFile file, long crc) {}

    /** Takes a record of the slice. */
    @FunctionalInterface
    interface Visitor {
        void visit(ReviewRecord record) throws IOException;
    }

    void each(ReviewSource source, Visitor visitor) throws IOException {
        for (int position : positions) {
            visitor.visit(source.record(conversation, position));
        }
    }

    int size() {
        return positions.length;
    }

    /** The files of a record; one whose bytes are damaged has none. */
    static List<Checked> files(ReviewSource source, ReviewRecord record) throws IOException {
        List<Checked> files = new ArrayList<>();
        for (RecordFile file : source.files(record)) {
            FoundFile found = file.found();
            Long crc = found == null ? Long.valueOf(0) : crc(found);
            files.add(crc == null ? new Checked(file.damaged(), 0) : new Checked(file, crc));
        }
        return files;
    }

    private static @Nullable Long crc(FoundFile found) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = found.bytes().open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
            return crc.getValue();
        } catch (RefusedArchive damaged) {
            return null;
        }
    }
}
