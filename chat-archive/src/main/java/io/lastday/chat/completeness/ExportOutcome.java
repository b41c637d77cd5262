package io.lastday.chat.completeness;

/** How the export of a chat went, seen from the person who was asked for it. None of them is an error. */
public enum ExportOutcome {
    /** It came. */
    RECEIVED("The export was received."),
    /** The app refuses to export the chat (advanced chat privacy, or a country where export is switched off). */
    EXPORT_BLOCKED("The app does not let this chat be exported. Ask the other side for theirs, or keep screenshots."),
    /** It came, and a person said that older messages are missing. */
    POSSIBLY_TRUNCATED("Somebody said that older messages are missing from this export."),
    /** The person would rather not hand it over. */
    DECLINED("The person declined to hand this chat over, which is allowed.");

    private final String words;

    ExportOutcome(String words) {
        this.words = words;
    }

    /** What it means. */
    public String words() {
        return words;
    }
}
