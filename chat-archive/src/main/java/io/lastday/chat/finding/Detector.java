package io.lastday.chat.finding;

/** Looks for one family of kinds. Holds no state of a text. */
interface Detector {

    /** Adds what it finds; the work grows with the text's length and no faster. */
    void look(ChatText text, Hits hits);
}
