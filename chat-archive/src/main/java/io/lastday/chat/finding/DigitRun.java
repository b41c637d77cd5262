package io.lastday.chat.finding;

import java.util.Arrays;

/**
 * Digits that stand together, apart by at most three separators on one line: {@code 4111 1111-1111}. A group is what no
 * separator parts; key caps and invisible characters part nothing.
 */
final class DigitRun {

    private final StringBuilder digits = new StringBuilder(24);
    private int[] places = new int[24];
    private int[] groups = new int[8];
    private int[] separators = new int[8];
    private int groupCount;
    private int end;

    /** All digits of the run. */
    String digits() {
        return digits.toString();
    }

    /** The digits of some groups, the last one exclusive. */
    String digits(int fromGroup, int toGroup) {
        return digits.substring(groups[fromGroup], toGroup == groupCount ? digits.length() : groups[toGroup]);
    }

    int groupCount() {
        return groupCount;
    }

    /** How many digits a group has. */
    int groupLength(int group) {
        return (group + 1 == groupCount ? digits.length() : groups[group + 1]) - groups[group];
    }

    /** What stands before a group inside the run: the last separator, in one form for all blanks and all dashes. */
    int separatorBefore(int group) {
        return separators[group];
    }

    /** Where a group begins in the text. */
    int start(int group) {
        return places[groups[group]];
    }

    /** Where a group ends in the text, exclusive. */
    int end(int group) {
        return group + 1 == groupCount ? end : places[groups[group + 1] - 1] + 1;
    }

    void addGroup(int separator) {
        if (groupCount == groups.length) {
            groups = Arrays.copyOf(groups, groupCount * 2);
            separators = Arrays.copyOf(separators, groupCount * 2);
        }
        groups[groupCount] = digits.length();
        separators[groupCount++] = separator;
    }

    void addDigit(int digit, int place, int width) {
        if (digits.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[digits.length()] = place;
        digits.append((char) ('0' + digit));
        end = place + width;
    }
}
