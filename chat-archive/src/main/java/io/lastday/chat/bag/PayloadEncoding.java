package io.lastday.chat.bag;

import java.io.IOException;
import java.io.OutputStream;

/** How payload is kept: as it is, or encrypted. The bag's manifests cover what is kept. */
public interface PayloadEncoding {

    /** As it is. */
    PayloadEncoding NONE = new PayloadEncoding() {
        @Override
        public String path(String plain) {
            return plain;
        }

        @Override
        public OutputStream encode(String plain, OutputStream stored) {
            return stored;
        }
    };

    /** The path under which the file of this path is kept. */
    String path(String plain);

    /** A stream that takes the plain bytes and writes the stored ones; closing it closes {@code stored}. */
    OutputStream encode(String plain, OutputStream stored) throws IOException;
}
