package io.lastday.offboarding.archive;

import io.lastday.chat.bag.PayloadDecoding;
import io.lastday.chat.bag.PayloadEncoding;
import io.lastday.offboarding.archive.crypto.DataKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/** The payload of one bag under its custodian's key; each file is bound to its bag and its path. */
record EncryptedPayload(UUID bag, DataKey key) implements PayloadEncoding, PayloadDecoding {

    private static final String ENDING = ".enc";
    private static final String DATA = "data/";

    /** The stored path of a plain one, and the plain path of a stored one. */
    @Override
    public String path(String path) {
        return path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path + ENDING;
    }

    @Override
    public OutputStream encode(String plain, OutputStream stored) throws IOException {
        return key.encrypt(stored, context(plain));
    }

    @Override
    public InputStream decode(String stored, InputStream bytes) throws IOException {
        return key.decrypt(bytes, context(path(stored.substring(DATA.length()))));
    }

    private String context(String plain) {
        return bag + "/" + plain;
    }
}
