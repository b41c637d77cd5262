package io.lastday.chat.whatsapp;

/**
 * The date inside the name of an attached file: {@code IMG-20240131-WA0001.jpg} (Android) and
 * {@code 00000007-PHOTO-2024-01-31-22-04-05.jpg} or {@code 2015-08-04-PHOTO-00004762.jpg} (iOS) name the day of the
 * message, year first.
 */
final class FileNameDate {

    private FileNameDate() {}

    /**
     * The date in such a name, as {@link CalendarDate} packs it, or {@link CalendarDate#NONE}. Only a line that ends as
     * a line with a file does is looked through: with a closing bracket, after the name in words of any language.
     */
    static int find(byte[] line, int from, int to) {
        int last = to - 1;
        while (last > from && (line[last] == '\n' || line[last] == '\r' || line[last] == ' ')) {
            last--;
        }
        if (last <= from || line[last] != ')' && line[last] != '>') {
            return CalendarDate.NONE;
        }
        for (int i = from; i + 11 < last; i++) {
            if (line[i] == '-' || line[i] == ' ') {
                int date = dateAt(line, i + 1, last, line[i] == '-');
                if (date != CalendarDate.NONE) {
                    return date;
                }
            }
        }
        return CalendarDate.NONE;
    }

    private static int dateAt(byte[] line, int i, int to, boolean hyphen) {
        if (line[i] != '1' && line[i] != '2') {
            return CalendarDate.NONE;
        }
        if (hyphen && i + 11 <= to && line[i + 8] == '-' && line[i + 9] == 'W' && line[i + 10] == 'A') {
            return date(line, i, i + 4, i + 6);
        }
        boolean hyphens = i + 11 <= to && line[i + 4] == '-' && line[i + 7] == '-' && line[i + 10] == '-';
        return hyphens ? date(line, i, i + 5, i + 8) : CalendarDate.NONE;
    }

    private static int date(byte[] line, int yearAt, int monthAt, int dayAt) {
        int year = number(line, yearAt, 4);
        int month = number(line, monthAt, 2);
        int day = number(line, dayAt, 2);
        boolean possible = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return possible ? CalendarDate.packed(year, month, day) : CalendarDate.NONE;
    }

    private static int number(byte[] line, int i, int count) {
        int number = 0;
        for (int k = i; k < i + count; k++) {
            int digit = line[k] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
