package io.lastday.chat.review;

/** Counts what is written, so that a record that got lost on the way fails the conversion. */
final class Tally {

    private final ReviewProgress progress;
    private final long total;
    private long records;
    private long attachments;
    private long without;

    Tally(ReviewProgress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /** A record is in the output, with so many files beside it, and so many without their bytes. */
    void wrote(long taken, long notTaken) {
        records++;
        attachments += taken;
        without += notTaken;
        progress.at(ReviewProgress.Phase.WRITING, records, total);
    }

    void requireAll() {
        if (records != total) {
            throw new IllegalStateException(records + " records were written, and the bag holds " + total);
        }
    }

    long records() {
        return records;
    }

    long attachments() {
        return attachments;
    }

    long without() {
        return without;
    }
}
