package io.lastday.device.os.renewal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of several files, one after another. */
final class Digest {

    private final MessageDigest all;

    Digest() {
        try {
            this.all = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    byte[] with(byte[] file) {
        all.update(file);
        return file;
    }

    String hex() {
        return HexFormat.of().formatHex(all.digest());
    }
}
