package io.lastday.chat.seal;

import java.util.Locale;

/** The end of a file's name, where it is short and plain enough for a path inside a bag. */
final class FileType {

    private static final int LONGEST = 5;

    private FileType() {}

    static String of(String name) {
        String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean plain = name.indexOf('.') >= 0
                && !type.isEmpty()
                && type.length() <= LONGEST
                && type.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
        return plain ? type : "bin";
    }
}
