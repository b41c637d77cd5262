package io.lastday.chat.whatsapp;

import java.util.Arrays;

/**
 * How often each possible author stands before a colon, over the whole export and in bounded memory: the ground for
 * telling names with colons, and notices with colons, from authors. Names are kept as hashes.
 */
final class Senders {

    /** Names and notices are shorter. */
    static final int LONGEST = 512;

    private static final int MOST = 1 << 16;
    private static final int MOST_PROBES = 64;
    private static final int LONGEST_MARKED = 120;
    private static final long MARKED = 0x5bd1e995_9e3779b9L;

    private long[] keys = new long[1 << 8];
    private int[] counts = new int[1 << 8];
    private int[] longer = new int[1 << 8];
    private int[] marked = new int[1 << 8];
    private int size;

    /** The first colon before a space or a line end, -1 if the line has none early enough. */
    static int colon(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + LONGEST);
        for (int i = from; i < end; i++) {
            byte here = bytes[i];
            if (here == ':' && (i + 1 >= to || isAfterName(bytes[i + 1]))) {
                return i;
            }
            if (here == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isAfterName(byte sign) {
        return sign == ' ' || sign == '\n' || sign == '\r';
    }

    static long hash(byte[] bytes, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }

    /** Takes what follows the header of a line. */
    void add(byte[] bytes, int from, int to) {
        int colon = colon(bytes, from, to);
        if (colon <= from) {
            return;
        }
        int name = place(hash(bytes, from, colon));
        if (name < 0) {
            return;
        }
        counts[name]++;
        if (colon + 2 < to && Utf8.mark(bytes, colon + 2, to) > 0) {
            marked[name]++;
            countMarked(keys[name], bytes, colon + 2, to);
        }
        int second = colon + 2 < to ? colon(bytes, colon + 2, Math.min(to, colon + 64)) : -1;
        if (second > colon + 2) {
            longer[name]++;
            int both = place(hash(bytes, from, second));
            if (both >= 0) {
                counts[both]++;
            }
        }
    }

    /** Keeps a short text that WhatsApp marked as its own, and whether it follows more than one name. */
    private void countMarked(long name, byte[] bytes, int from, int to) {
        int end = textEnd(bytes, from, to);
        int place = end - from > LONGEST_MARKED ? -1 : place(hash(bytes, from, end) ^ MARKED);
        if (place >= 0 && counts[place] == 0) {
            counts[place] = 1;
            longer[place] = (int) name;
        } else if (place >= 0 && longer[place] != (int) name) {
            counts[place] = 2;
        }
    }

    private static int textEnd(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    /** Whether a marked text follows several names: such a one stands for a kind of file, not for an event. */
    boolean isOfSeveral(byte[] bytes, int from, int to) {
        return count(hash(bytes, from, textEnd(bytes, from, to)) ^ MARKED) > 1;
    }

    private int place(long key) {
        int at = find(key);
        if (at < 0 || keys[at] != 0) {
            return at;
        }
        if (size >= MOST) {
            return -1;
        }
        if (++size * 2 > keys.length) {
            grow();
            at = find(key);
        }
        if (at >= 0) {
            keys[at] = key;
        }
        return at;
    }

    /** Where the key stands or may stand; -1 where too many others do: names made to collide are not counted. */
    private int find(long key) {
        int mask = keys.length - 1;
        int at = (int) key & mask;
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            if (keys[at] == 0 || keys[at] == key) {
                return at;
            }
            at = at + 1 & mask;
        }
        return -1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[][] old = {counts, longer, marked};
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        longer = new int[keys.length];
        marked = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            int at = oldKeys[i] == 0 ? -1 : find(oldKeys[i]);
            if (at >= 0) {
                keys[at] = oldKeys[i];
                counts[at] = old[0][i];
                longer[at] = old[1][i];
                marked[at] = old[2][i];
            }
        }
        Arrays.fill(oldKeys, 0);
    }

    /** How often it stands before a colon. */
    int count(long hash) {
        int at = find(hash);
        return at < 0 ? 0 : counts[at];
    }

    /** Whether it only ever stands before a second colon, and often enough to be no accident. */
    boolean isOnlyBeginning(long hash) {
        int at = find(hash);
        return at >= 0 && counts[at] >= 3 && longer[at] == counts[at];
    }

    /** Whether only text that WhatsApp marked as its own follows it: a group's name, and nobody. */
    boolean hasOnlyMarked(long hash) {
        int at = find(hash);
        return at >= 0 && counts[at] > 0 && marked[at] == counts[at];
    }
}
