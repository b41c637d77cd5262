package io.lastday.chat.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Names of zip entries: which text their bytes are, and where that leads. */
final class ZipNames {

    private ZipNames() {}

    /**
     * UTF-8 where the flag says so, and where the bytes allow it: many programmes write UTF-8 and do not say so, and
     * hardly any name in code page 437 is UTF-8 by chance. Else code page 437, as the format says.
     */
    static String decode(byte[] name, boolean utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return utf8 ? new String(name, StandardCharsets.UTF_8) : CodePage437.decode(name);
        }
    }

    /** Why a path is not accepted, if it is not; a direction mark in it is no reason, such names are shown with care. */
    static Optional<Refusal> fault(String path) {
        if (path.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Refusal.UNSAFE_NAME);
        }
        return climbs(path) ? Optional.of(Refusal.CLIMBING_PATH) : Optional.empty();
    }

    /** Whether a path is empty, absolute, or has a part that climbs. */
    private static boolean climbs(String path) {
        String unified = path.replace('\\', '/');
        if (unified.isEmpty() || unified.startsWith("/") || hasDrive(unified)) {
            return true;
        }
        for (String part : unified.split("/", -1)) {
            if (part.equals("..") || part.equals(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDrive(String path) {
        return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    }
}
