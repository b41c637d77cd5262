package io.lastday.chat.model;

/**
 * Bytes of an entry, half-open and counted from zero.
 *
 * @param from the first byte
 * @param to the byte after the last one
 */
public record ByteRange(long from, long to) {

    /** Refuses a range that ends before it begins. */
    public ByteRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a range of bytes ends at or after its start");
        }
    }

    /** How many bytes. */
    public long length() {
        return to - from;
    }
}
