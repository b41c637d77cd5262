package io.lastday.chat.whatsapp;

/** A line of the text, for evidence that names no content. */
final class Place {

    private long line;
    private long at = -1;

    void keepFirst(LinePieces piece) {
        if (at < 0) {
            line = piece.line();
            at = piece.at();
        }
    }

    @Override
    public String toString() {
        return "line " + line + " at byte " + at;
    }
}
