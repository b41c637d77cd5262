package io.lastday.chat.completeness;

import java.util.Arrays;

/** Keys, each as often as it was put in, that can be taken out one by one. */
final class Multiset {

    private final long[] sorted;
    private final int[] taken;

    /** Holds these keys. */
    Multiset(long[] keys) {
        sorted = keys.clone();
        Arrays.sort(sorted);
        taken = new int[sorted.length];
    }

    /** Takes one out, if one is left. */
    boolean take(long key) {
        int first = first(key);
        if (first < 0) {
            return false;
        }
        int next = first + taken[first];
        if (next >= sorted.length || sorted[next] != key) {
            return false;
        }
        taken[first]++;
        return true;
    }

    private int first(long key) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < sorted.length && sorted[low] == key ? low : -1;
    }
}
