package io.lastday.chat.bag;

import java.io.IOException;
import java.io.InputStream;

/** The way back from {@link PayloadEncoding}. */
public interface PayloadDecoding {

    /** The plain path of a stored one. */
    String path(String stored);

    /** The plain bytes of stored ones; closing it closes {@code stored}. */
    InputStream decode(String stored, InputStream bytes) throws IOException;
}
