package io.lastday.chat.parse;

/**
 * How the bytes of texts divide: every byte is a message's, the messenger's or nobody's, and of the first two some
 * stand on lines that continue a record.
 *
 * @param message bytes of messages, their continuations included
 * @param system bytes of the messenger's notices, their continuations included
 * @param gap bytes that belong to nothing
 * @param continuation bytes of lines that continue a record
 * @param continued records that have such lines
 */
public record SpanBytes(long message, long system, long gap, long continuation, long continued) {

    /** No bytes. */
    public static final SpanBytes NONE = new SpanBytes(0, 0, 0, 0, 0);

    /** Both together. */
    public SpanBytes plus(SpanBytes other) {
        return new SpanBytes(
                message + other.message,
                system + other.system,
                gap + other.gap,
                continuation + other.continuation,
                continued + other.continued);
    }
}
