package io.lastday.chat.whatsapp;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The date inside the name of an attached file: {@code IMG-20240131-WA0001.jpg} (Android) and
 * {@code 00000007-PHOTO-2024-01-31-22-04-05.jpg} (iOS) name the day of the message, year first.
 */
final class FileNameDate {

    private static final byte[] ANDROID = "(file attached)".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IOS = "<attached: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SERIAL = "-WA".getBytes(StandardCharsets.US_ASCII);

    private FileNameDate() {}

    /** The date in the first such name of the line, or null. */
    static @Nullable LocalDate find(byte[] line, int from, int to) {
        if (indexOf(line, from, to, ANDROID) < 0 && indexOf(line, from, to, IOS) < 0) {
            return null;
        }
        for (int i = from; i + 12 <= to; i++) {
            if (line[i] == '-') {
                LocalDate date = dateAt(line, i + 1, to);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate dateAt(byte[] line, int i, int to) {
        if (digits(line, i, 8) && startsWith(line, i + 8, to, SERIAL)) {
            return date(line, i, i + 4, i + 6);
        }
        boolean hyphens = i + 11 <= to && line[i + 4] == '-' && line[i + 7] == '-' && line[i + 10] == '-';
        if (hyphens && digits(line, i, 4) && digits(line, i + 5, 2) && digits(line, i + 8, 2)) {
            return date(line, i, i + 5, i + 8);
        }
        return null;
    }

    private static @Nullable LocalDate date(byte[] line, int year, int month, int day) {
        try {
            return LocalDate.of(number(line, year, 4), number(line, month, 2), number(line, day, 2));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static boolean digits(byte[] line, int i, int count) {
        for (int k = i; k < i + count; k++) {
            if (line[k] < '0' || line[k] > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] line, int i, int count) {
        int number = 0;
        for (int k = i; k < i + count; k++) {
            number = number * 10 + line[k] - '0';
        }
        return number;
    }

    private static boolean startsWith(byte[] line, int i, int to, byte[] wanted) {
        return i + wanted.length <= to && Arrays.equals(line, i, i + wanted.length, wanted, 0, wanted.length);
    }

    private static int indexOf(byte[] line, int from, int to, byte[] wanted) {
        for (int i = from; i + wanted.length <= to; i++) {
            if (line[i] == wanted[0] && startsWith(line, i, to, wanted)) {
                return i;
            }
        }
        return -1;
    }
}
