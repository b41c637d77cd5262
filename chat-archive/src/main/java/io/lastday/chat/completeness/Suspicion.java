package io.lastday.chat.completeness;

/** Why a chat may be shorter than it was. A reason to ask, never an error. */
public enum Suspicion {
    /** About as many records as WhatsApp exports at most without media. */
    NEAR_LIMIT_WITHOUT_MEDIA(
            "The chat has about 40,000 messages, where WhatsApp stops without media. It cuts the oldest ones without a"
                    + " word. Ask for an export from a linked computer, or for one of each half-year."),
    /** About as many records as WhatsApp exports at most with media. */
    NEAR_LIMIT_WITH_MEDIA(
            "The chat has about 10,000 messages, where WhatsApp stops with media. It cuts the oldest ones without a"
                    + " word. Ask for a second export without media: it reaches further back."),
    /** A WhatsApp chat that does not begin with the notice about encryption. */
    NO_NOTICE_AT_START("The chat does not begin with WhatsApp's notice about encryption, as a whole chat does."
            + " The beginning may be missing, or the chat is older than April 2016."),
    /** The first message is much later than the first day of work. */
    STARTS_LATE("The first message is more than 90 days after the first day of work."
            + " Ask whether the chat began then, or whether the phone was new."),
    /** Files are spoken of, and none came along. */
    MEDIA_NOT_INCLUDED("The chat speaks of files and none came along. It was exported without media:"
            + " ask for an export with media if they matter.");

    private final String words;

    Suspicion(String words) {
        this.words = words;
    }

    /** What it means and what to do. */
    public String words() {
        return words;
    }
}
