package io.lastday.chat.opaque;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The texts that tools make of Apple's database: a line of date and time alone, then a line of who wrote. */
final class AppleText {

    private static final DateTimeFormatter FIRST_LINE =
            DateTimeFormatter.ofPattern("MMM d, uuuu h:mm:ss a", Locale.ENGLISH);
    private static final int LONGEST = 200;

    private AppleText() {}

    /** Whether the first line is a date and time as {@code Jan 31, 2024 10:04:05 PM}, with when it was read behind. */
    static boolean beginsSo(String text) {
        int end = text.indexOf('\n');
        if (end <= 0 || end > LONGEST) {
            return false;
        }
        String line = text.substring(0, end).strip();
        int note = line.indexOf(" (");
        String time = (note < 0 ? line : line.substring(0, note)).strip();
        try {
            FIRST_LINE.parse(collapsed(time));
            return true;
        } catch (DateTimeException otherLine) {
            return false;
        }
    }

    private static String collapsed(String text) {
        StringBuilder single = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!word.isEmpty()) {
                single.append(single.isEmpty() ? "" : " ").append(word);
            }
        }
        return single.toString();
    }
}
