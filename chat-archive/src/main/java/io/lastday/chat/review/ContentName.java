package io.lastday.chat.review;

import io.lastday.chat.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Names that follow from content, so that they are the same each time. */
final class ContentName {

    private ContentName() {}

    /** The first 128 bits of the digest of these words, in hex. */
    static String of(String... words) {
        MessageDigest digest = Sha256.digest();
        for (String word : words) {
            digest.update(word.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
