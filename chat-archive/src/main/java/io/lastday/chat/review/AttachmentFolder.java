package io.lastday.chat.review;

import io.lastday.chat.intake.RefusedArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes attachments out of the originals into a folder of the output, under names of Lastday's own. */
final class AttachmentFolder {

    private final ReviewSource source;
    private final ReviewOutput output;
    private final String folder;

    AttachmentFolder(ReviewSource source, ReviewOutput output, String folder) {
        this.source = source;
        this.output = output;
        this.folder = folder;
    }

    /**
     * A file of a record.
     *
     * @param file what the source says of it
     * @param path in the output, null where the bag does not hold its bytes
     */
    record Taken(RecordFile file, @Nullable String path) {

        static long with(List<Taken> files) {
            return files.stream().filter(file -> file.path != null).count();
        }
    }

    List<Taken> take(Conversation conversation, ReviewRecord record) throws IOException {
        List<Taken> taken = new ArrayList<>();
        for (RecordFile file : source.files(record)) {
            String path = folder + "/" + conversation.fileName() + "/" + Digits.of(record.number(), 9) + "-"
                    + Digits.of(taken.size() + 1, 2) + "." + FileType.of(file.name());
            FoundFile found = file.found();
            if (found == null) {
                taken.add(new Taken(file, null));
            } else if (copied(found, path)) {
                taken.add(new Taken(file, path));
            } else {
                taken.add(new Taken(file.damaged(), null));
            }
        }
        return taken;
    }

    /** False if the bytes are damaged inside their archive: then none of them are given out. */
    private boolean copied(FoundFile found, String path) throws IOException {
        try (InputStream in = found.bytes().open();
                OutputStream out = output.file(path)) {
            in.transferTo(out);
            return true;
        } catch (RefusedArchive damaged) {
            output.remove(path);
            return false;
        }
    }
}
