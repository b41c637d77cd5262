package io.lastday.gateway.console;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.MediaType;

/**
 * One file of the console, held in memory.
 *
 * @param path as in its address, such as {@code /assets/index-4f2a.js}
 * @param etag a strong validator made from the content, with its quotes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never given away for writing
record ConsoleFile(String path, MediaType type, byte[] content, String etag) {

    private static final int ETAG_BYTES = 16;

    static ConsoleFile of(String path, MediaType type, byte[] content) {
        return new ConsoleFile(path, type, content, "\"" + digest(content) + "\"");
    }

    /** Whether the name changes with the content (Vite puts a hash into the names of assets), so that it never gets stale. */
    boolean immutable() {
        return path.startsWith("/assets/");
    }

    private static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, ETAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
