package io.lastday.chat.review;

/** Told how far a conversion has come; called often, so it has to be quick. */
@FunctionalInterface
public interface ReviewProgress {

    /** Tells nobody. */
    ReviewProgress NONE = (phase, done, total) -> {};

    /** What is being done. */
    enum Phase {
        /** Bytes of the bag are checked. */
        VERIFYING,
        /** Bytes of the model are read. */
        READING,
        /** Records are written. */
        WRITING
    }

    /**
     * So much is done.
     *
     * @param done bytes or records, as the phase says
     * @param total of them, or -1 if nobody knows
     */
    void at(Phase phase, long done, long total);
}
