package io.lastday.chat.opaque;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Media by their first bytes. */
final class Magic {

    private static final Set<String> PICTURES = Set.of("heic", "heix", "mif1", "msf1", "avif", "hevc");
    private static final Set<String> SOUNDS = Set.of("M4A ", "M4B ");

    private Magic() {}

    static OpaqueKind of(byte[] head) {
        if (starts(head, 0, "%PDF-")) {
            return OpaqueKind.PDF;
        }
        if (isImage(head)) {
            return OpaqueKind.IMAGE;
        }
        if (starts(head, 4, "ftyp") && head.length >= 12) {
            return container(new String(head, 8, 4, StandardCharsets.ISO_8859_1));
        }
        if (isAudio(head)) {
            return OpaqueKind.AUDIO;
        }
        boolean video = starts(head, 0, "\u001a\u0045\u00df\u00a3")
                || starts(head, 0, "RIFF") && starts(head, 8, "AVI ")
                || starts(head, 0, "\0\0\1\u00ba");
        return video ? OpaqueKind.VIDEO : OpaqueKind.UNKNOWN;
    }

    private static boolean isImage(byte[] head) {
        return starts(head, 0, "\u0089PNG\r\n\u001a\n")
                || starts(head, 0, "\u00ff\u00d8\u00ff")
                || starts(head, 0, "GIF87a")
                || starts(head, 0, "GIF89a")
                || starts(head, 0, "RIFF") && starts(head, 8, "WEBP")
                || starts(head, 0, "II*\0")
                || starts(head, 0, "MM\0*");
    }

    private static boolean isAudio(byte[] head) {
        return starts(head, 0, "ID3")
                || starts(head, 0, "OggS")
                || starts(head, 0, "#!AMR")
                || starts(head, 0, "fLaC")
                || starts(head, 0, "RIFF") && starts(head, 8, "WAVE")
                || head.length > 3 && head[0] == (byte) 0xff && (head[1] & 0xe6) == 0xe2 && (head[2] & 0xf0) != 0xf0
                || starts(head, 0, "\u00ff\u00f1")
                || starts(head, 0, "\u00ff\u00f9");
    }

    private static OpaqueKind container(String brand) {
        if (PICTURES.contains(brand)) {
            return OpaqueKind.IMAGE;
        }
        return SOUNDS.contains(brand) ? OpaqueKind.AUDIO : OpaqueKind.VIDEO;
    }

    private static boolean starts(byte[] head, int at, String wanted) {
        if (head.length < at + wanted.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if ((head[at + i] & 0xff) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
