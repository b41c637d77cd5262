package io.lastday.platform.walk;

/**
 * Tells when pages lead back to one that was read, holding one cursor only (Brent's cycle detection): at the latest after twice the
 * pages before the circle and its own. Not safe for several threads.
 */
final class Circle {

    private String mark = "";
    private long steps;
    private long nextMark = 1;

    /** Whether this cursor was seen before. */
    boolean closedBy(String cursor) {
        if (cursor.equals(mark)) {
            return true;
        }
        steps++;
        if (steps == nextMark) {
            mark = cursor;
            nextMark *= 2;
        }
        return false;
    }
}
