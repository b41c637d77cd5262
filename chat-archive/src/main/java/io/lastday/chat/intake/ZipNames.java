package io.lastday.chat.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Names of zip entries: which text their bytes are, and where that leads. */
final class ZipNames {

    private ZipNames() {}

    /** UTF-8 where the flag says so or the bytes allow it, else the format's old code page 437. */
    static String decode(byte[] name, boolean utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return new String(name, utf8 || !Charset.isSupported("IBM437") ? StandardCharsets.UTF_8 : codePage437());
        }
    }

    private static Charset codePage437() {
        return Charset.forName("IBM437");
    }

    /** Whether a path is empty, absolute, holds control characters, or has a part that climbs. */
    static boolean climbs(String path) {
        String unified = path.replace('\\', '/');
        if (unified.isEmpty() || unified.startsWith("/") || hasDrive(unified)) {
            return true;
        }
        for (String part : unified.split("/", -1)) {
            if (part.equals("..") || part.equals(".")) {
                return true;
            }
        }
        return unified.chars().anyMatch(Character::isISOControl);
    }

    private static boolean hasDrive(String path) {
        return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }
}
