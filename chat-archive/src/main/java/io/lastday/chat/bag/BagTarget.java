package io.lastday.chat.bag;

import java.io.IOException;
import java.io.OutputStream;

/** Where a bag is written to, file by file, each once. */
@FunctionalInterface
public interface BagTarget {

    /** Begins a file; the caller closes it before the next one begins. */
    OutputStream create(String path) throws IOException;
}
