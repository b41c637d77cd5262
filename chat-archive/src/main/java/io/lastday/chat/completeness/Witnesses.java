package io.lastday.chat.completeness;

import java.util.Arrays;

/**
 * Messages of two exports whose words stand exactly once in each, which makes them the same message.
 *
 * @param one their places in the one export
 * @param two their places in the other, in the same order
 */
record Witnesses(int[] one, int[] two) {

    static Witnesses of(ChatPrint one, ChatPrint two) {
        long[] common = common(onlyOnce(one), onlyOnce(two));
        return new Witnesses(places(one, common), places(two, common));
    }

    int size() {
        return one.length;
    }

    /** Words that one message alone has, sorted. */
    private static long[] onlyOnce(ChatPrint print) {
        long[] words = new long[print.size()];
        int count = 0;
        for (int i = 0; i < print.size(); i++) {
            if (speaks(print, i)) {
                words[count++] = print.word(i);
            }
        }
        Arrays.sort(words, 0, count);
        long[] alone = new long[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            boolean first = i == 0 || words[i - 1] != words[i];
            if (first && (i + 1 == count || words[i + 1] != words[i])) {
                alone[kept++] = words[i];
            }
        }
        return Arrays.copyOf(alone, kept);
    }

    private static boolean speaks(ChatPrint print, int i) {
        return print.word(i) != Wording.MEDIA
                && print.word(i) != Wording.DELETED
                && print.word(i) != Wording.EMPTY
                && print.minute(i) != ChatPrint.UNDATED;
    }

    private static long[] common(long[] one, long[] two) {
        return Arrays.stream(one)
                .filter(word -> Arrays.binarySearch(two, word) >= 0)
                .toArray();
    }

    private static int[] places(ChatPrint print, long[] words) {
        int[] places = new int[words.length];
        for (int i = 0; i < print.size(); i++) {
            int at = speaks(print, i) ? Arrays.binarySearch(words, print.word(i)) : -1;
            if (at >= 0) {
                places[at] = i;
            }
        }
        return places;
    }
}
