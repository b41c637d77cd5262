package io.lastday.chat.review;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an attachment, which can be read more than once.
 *
 * @param name where it came from; never a path to write to
 * @param size of it
 * @param bytes opens it
 */
record FoundFile(String name, long size, Bytes bytes) {

    /** Opens the bytes; the caller closes. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }
}
