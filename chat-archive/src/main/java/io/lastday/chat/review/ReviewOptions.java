package io.lastday.chat.review;

/**
 * How to convert.
 *
 * @param format to what
 * @param unit for {@link ReviewFormat#EML}: what one message of it holds
 */
public record ReviewOptions(ReviewFormat format, Unit unit) {

    /** What one mail holds. */
    public enum Unit {
        /** One message of the chat. */
        MESSAGE,
        /** One day of one conversation. */
        DAY
    }

    /** The usual way to convert to a format. */
    public static ReviewOptions of(ReviewFormat format) {
        return new ReviewOptions(format, Unit.DAY);
    }
}
