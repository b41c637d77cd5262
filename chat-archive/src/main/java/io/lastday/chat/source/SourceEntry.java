package io.lastday.chat.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * One file among what came: the file itself, or a file inside a zip. Its bytes can be read as often as needed.
 *
 * @param name as it came; never used as a path
 * @param size number of its bytes
 * @param opening opens its bytes
 */
public record SourceEntry(String name, long size, Opening opening) {

    /** Opens bytes again and again. */
    @FunctionalInterface
    public interface Opening {
        /** The bytes from the first one on; the caller closes. */
        InputStream open() throws IOException;
    }

    /** The bytes from the first one on; the caller closes. */
    public InputStream open() throws IOException {
        return opening.open();
    }

    /** The first bytes, fewer if there are fewer. */
    public byte[] head(int length) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(length);
        }
    }

    /** The folder it lies in, with its slash; empty for the top. */
    public String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** Its name without the folder. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
