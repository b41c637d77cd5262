package io.lastday.chat.review;

import io.lastday.chat.digest.Sha256;
import io.lastday.chat.model.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file whose bytes stand in the message itself, base64 in an attribute, as in SMS backups. It is found by its digest:
 * what does not match is not given out.
 */
final class InlineFile {

    /** A text message's carrier allows some megabytes. */
    private static final long LARGEST_MESSAGE = 1L << 28;

    private static final String ATTRIBUTE = "data=";

    private InlineFile() {}

    static Optional<FoundFile> find(Originals originals, ReviewRecord record, Attachment attachment)
            throws IOException {
        String sha256 = attachment.sha256();
        if (sha256 == null || record.bytes().length() > LARGEST_MESSAGE) {
            return Optional.empty();
        }
        byte[] bytes = decode(originals, record, sha256);
        return bytes == null
                ? Optional.empty()
                : Optional.of(new FoundFile(
                        attachment.name(),
                        bytes.length,
                        () -> new ByteArrayInputStream(require(decode(originals, record, sha256)))));
    }

    private static byte[] require(byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            throw new IOException("an original of the bag changed while it was read");
        }
        return bytes;
    }

    private static byte @Nullable [] decode(Originals originals, ReviewRecord record, String sha256)
            throws IOException {
        String message = message(originals, record);
        for (int at = message.indexOf(ATTRIBUTE); at >= 0; at = message.indexOf(ATTRIBUTE, at + 1)) {
            int open = at + ATTRIBUTE.length();
            int close = open < message.length() ? message.indexOf(message.charAt(open), open + 1) : -1;
            byte[] bytes = close < 0 ? null : base64(message.substring(open + 1, close));
            if (bytes != null && sha256.equals(Sha256.hex(bytes))) {
                return bytes;
            }
        }
        return null;
    }

    /** Bytes as Latin-1: only the letters of base64 are of interest. */
    private static String message(Originals originals, ReviewRecord record) throws IOException {
        FoundFile source = originals.source(record).orElse(null);
        if (source == null) {
            return "";
        }
        try (InputStream in = source.bytes().open()) {
            in.skipNBytes(record.bytes().from());
            byte[] bytes = in.readNBytes((int) record.bytes().length());
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static byte @Nullable [] base64(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
